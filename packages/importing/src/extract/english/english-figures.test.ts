import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'
import { parseEnglishQuantities } from './english-quantities.ts'

const read = (text: string) =>
  parseEnglishQuantities(text).map(({ exact, unitCode, unitAsWritten, qualifier }) =>
    [exact, unitCode ?? unitAsWritten, qualifier].filter(Boolean).join(' '),
  )

test.each<[text: string, expected: string[]]>([
  ['We ran 41 public sports facilities with 3,200 members.', ['41 ITEM', '3200 PERSON']],
  ['Venues recorded 2.04 million visits, up from 980 thousand.', ['2040000 PERSON_TIME']],
  ['It cost EUR 1.5 million, of which €40,000 was paid.', ['1500000 EUR', '40000 EUR']],
  [
    'Forty-one per cent, or 41 per cent, of adults; 1.5 percentage points more.',
    ['41 PERCENT', '1.5 PERCENTAGE_POINT'],
  ],
  ['Membership fell slightly, by 0.6 per cent; costs rose by 3%.', ['-0.6 PERCENT', '3 PERCENT']],
  ['We built 3 km of trails and 900 square metres of floor.', ['3 KM', '900 M2']],
  ['Area per capita reached 2.5 m².', ['2.5 M2_PER_PERSON']],
  ['There are 2.5 m² of them for each resident.', ['2.5 M2_PER_PERSON']],
  ['They spent 12 hours per person.', []],
  ['They won 4 gold, 2 silver and 7 bronze medals.', ['4 MEDAL', '2 MEDAL', '7 MEDAL']],
  [
    'Nearly 300 runners from more than 20 countries met in six teams.',
    ['300 PERSON NEARLY', '20 ITEM AT_LEAST', '6 TEAM'],
  ],
  ['On 3 May 2023 the 2nd phase, for those aged 6, began; see table 4 and page 12.', []],
  ['The pool was closed for 12 days and two years.', ['12 days']],
  [
    'Of 8,940 children, 1,215 of them swim. Waiting was cut by 40%; we cut energy use by 12 per cent.',
    ['8940 PERSON', '1215 PERSON', '-40 PERCENT', '-12 PERCENT'],
  ],
  ['Seven pitches were resurfaced.', ['7 PITCH']],
])('reads the figures of %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each<[text: string, expected: string[]]>([
  ['It has 250 registered members and 12 staff.', ['250 PERSON', '12 PERSON']],
  ['9,000 members paid fees; 40 members of staff left.', ['9000 PERSON', '40 PERSON']],
  ['There are 120 athletes’ rooms and 1,200 spectator seats.', ['120 ITEM', '1200 SEAT']],
  ['They gave 5,000 volunteer hours.', ['5000 volunteer hours']],
  [
    'It covers 300 square kilometres, or 40 acres, with 12 miles of paths.',
    ['300 square kilometres', '40 acres', '12 miles'],
  ],
  ['We spent 700 euros, 12 million yuan and RMB 3 million.', ['700 EUR', '12000000 CNY', '3000000 CNY']],
  ['A ticket is £12 per visit.', ['12 GBP/visit']],
  ['47 per cent of adults and 62% of children swim.', ['47 PERCENT', '62 PERCENT']],
  ['A share of 47.3 %, up 2.1 points.', ['47.3 PERCENT']],
  ['Public spending on athletes was EUR 3 million.', ['3000000 EUR']],
  ['3,400 square metres of athletes’ housing.', ['3400 M2']],
  ['Visits rose 9.3% to 1.2 million visits a year.', ['9.3 PERCENT', '1200000 PERSON_TIME']],
  ['Costs fell from €12 to €10, and by €2 for pupils.', ['12 EUR', '10 EUR', '-2 EUR']],
  ['Membership dropped to 300 members, a fall of 40 members.', ['300 PERSON', '-40 PERSON']],
  ['From 20 members to 30 members.', ['20 PERSON', '30 PERSON']],
  ['The 10 km race drew 300 runners, 40 rowers and 12 cyclists.', ['300 PERSON', '40 PERSON', '12 PERSON']],
  ['We bought 30 lockers and 12 scanners.', ['30 ITEM', '12 ITEM']],
])('reads what a phrase with a word for people is about: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'Between 20 and 30 members joined.',
  '20 to 30 members joined.',
  'The share lay between 40% and 50%.',
  'One in 3 adults swims.',
  'Nine out of 10 residents are content.',
  'There are 2.3 coaches per 1,000 residents.',
  'For every 1,000 residents there are 3 visits a week.',
  'There are 3 visits per resident.',
  'There are 10 sports centres per district.',
  'It ranked 12 among cities and rose 5 places.',
  'It was among the top 10 cities.',
  'It was fourth of 12 cities.',
  'Year 6 pupils met Division 1 teams.',
  'A squad of 16 year old athletes.',
  'An 8 lane pools complex.',
  '60 plus members meet weekly.',
  'We had 1,200 staff costs.',
  'On average 12 members came.',
  'Members’ fees of 12,000 were due.',
  'The 2022 participants; in 1999 residents voted.',
  'A 400 m track.',
  'We had 300 participants a day.',
  'A change of −5%.',
  'The train ran at 20 km/h.',
  'Most children could not swim 25 metres.',
])('reads nothing in %s', (text) => {
  expect(read(text)).toEqual([])
})

/** Returns the units of the figures in a table of one column. */
async function unitsUnder(row: string, column: string): Promise<string[]> {
  const drafts = await draftText(`Annual Report 2022\nIndicator | ${column}\n${row} | 47\nOther | 3`, 'observations')
  return drafts.slice(0, 1).map(({ cells }) => cells.unitCode || 'none')
}

test.each([
  ['Adults exercising weekly', '2022', 'PERSON'],
  ['Adults exercising weekly (%)', '2022', 'PERCENT'],
  ['Adults exercising weekly, per cent', '2022', 'PERCENT'],
  ['% of adults active', '2022', 'PERCENT'],
  ['Members under 18', 'Target 2025', 'PERSON'],
  ['Exham', 'Residents', 'PERSON'],
  ['School teams', 'Boys', 'TEAM'],
  ['Exham', 'Girls', 'PERSON'],
  ['Exham', 'Sports clubs', 'ITEM'],
])('takes the unit of %s by %s from the noun that ends the heading', async (row, column, unit) => {
  expect(await unitsUnder(row, column)).toEqual([unit])
})

test.each([
  ['Athletes', 'Growth'],
  ['Athletes', 'Grants (EUR thousand)'],
  ['Athletes', 'Rank'],
  ['Members growth', '2022'],
  ['Visitors centre', '2022'],
  ['Residents per pitch', '2022'],
  ['Athletes', 'Share of all'],
])('takes no unit of %s by %s', async (row, column) => {
  expect(await unitsUnder(row, column)).toEqual([])
})

async function figuresOf(text: string): Promise<string[]> {
  const drafts = await draftText(`City of Exham: Annual Report 2022\n\n${text}`, 'observations')
  return drafts.map(({ cells }) => `${cells.exact} ${cells.kind} ${cells.yearTo}`)
}

test.each<[text: string, expected: string[]]>([
  ['1. Review\nArea was 1.9 m² per resident, up from 1.8 m² a year earlier.', ['1.9 ACTUAL 2022', '1.8 ACTUAL 2021']],
  ['1. Review\nWe ran races (18 in 2021) with 300 runners.', ['300 ACTUAL 2022']],
  ['1. Review\nVisits rose by 9% over 2021. They had 30 members in 2021.', ['9 ACTUAL 2022', '30 ACTUAL 2021']],
  [
    '1. Review\nSpending was EUR 18 million against a budget of EUR 19 million.',
    ['18000000 ACTUAL 2022', '19000000 PLAN 2022'],
  ],
  ['2. Outlook\nIn 2023 we plan to build 2 sports parks. We will train 250 coaches.', ['2 PLAN 2023', '250 PLAN 2023']],
  ['2. Outlook\nOur target is 2 million visits by 2025.', ['2000000 TARGET 2025']],
])('reads kinds and years of %s', async (text, expected) => {
  expect(await figuresOf(text)).toEqual(expected)
})

test('reads tables with English headings', async () => {
  const table =
    'Indicator | 2021 | Target 2025\nVisits (thousands) | 1,204 | 2,000\nTrails (km) | 79 | 120\nSports clubs | 31 | 40'
  const drafts = await draftText(`Annual Report 2022\n${table}`, 'observations')
  expect(drafts.map(({ cells }) => `${cells.exact} ${cells.unitCode} ${cells.kind} ${cells.yearTo}`)).toEqual([
    '1204000 PERSON_TIME ACTUAL 2021',
    '2000000 PERSON_TIME TARGET 2025',
    '79 KM ACTUAL 2021',
    '120 KM TARGET 2025',
    '31 ITEM ACTUAL 2021',
    '40 ITEM TARGET 2025',
  ])
})

test('matches the English name of an indicator, and proposes other names as written', async () => {
  const [grounds, clubs] = await draftText(
    'Annual Report 2022\n\nThe city has 41 sports grounds and 12 sports clubs.',
    'observations',
  )
  expect(grounds?.cells.indicatorCode).toBe('sports-grounds')
  expect(clubs?.cells.indicatorCode).toMatch(/^proposed-/)
})
