// Packages that are right but for one cell: each is expected where, what is wrong and what would be right.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvLine } from '../csv/csv-writer.ts'
import { PackageCopy } from '../testing/package-copy.ts'

type Cells = Record<string, string>

/** Changes the row with a key, or appends a copy of it under another key. */
async function changeRow(copy: PackageCopy, table: string, key: string, cells: Cells): Promise<void> {
  await copy.edit(`${table}.csv`, (text) => {
    const rows = parse(text, { columns: true }) as Cells[]
    const header = Object.keys(rows[0] ?? {})
    const keyColumn = header[0] as string
    const row = rows.find((one) => one[keyColumn] === key) as Cells
    if (keyColumn in cells) rows.push({ ...row, ...cells })
    else Object.assign(row, cells)
    return [header, ...rows.map((one) => header.map((column) => one[column] ?? ''))].map(csvLine).join('')
  })
}

const TRAIL = 'dazhai-hutou-mountain'
const CLIMB = 'new-year-climb-2020'

test.each<[title: string, table: string, key: string, cells: Cells, field: string, expected: RegExp]>([
  ['a name for a code', 'observations', 'o-s005', { regionCode: '晋中市' }, 'regionCode', /Write its key, "140700"/],
  ['an English name', 'observations', 'o-s005', { regionCode: 'jinzhong cty' }, 'regionCode', /nearest are "140700"/],
  ['a code in lower case', 'observations', 'o-s005', { unitCode: 'piece' }, 'unitCode', /nearest are "PIECE" \(件\)/],
  ['a list with commas', 'observations', 'o-s005', { citationIds: 's005,s006' }, 'citationIds', /";": "s005;s006"/],
  ['a wide semicolon', 'observations', 'o-s005', { citationIds: 's005；s006' }, 'citationIds', /";": "s005;s006"/],
  ['a day that is not', 'observations', 'o-s005', { asOf: '2020-02-30' }, 'asOf', /no "2020-02-30" in the calendar/],
  ['a value inferred that is empty', 'observations', 'o-s005', { inferred: 'asOf' }, 'inferred', /The row has no asOf/],
  ['Chinese for English', 'events', CLIMB, { nameEn: '全国新年登高' }, 'nameEn', /Write it in English/],
  ['a Chinese note in English', 'observations', 'o-s005', { noteEn: '惠民工程' }, 'noteEn', /is Chinese: "惠民工程"/],
  ['an event entered twice', 'events', CLIMB, { id: 'climb-again' }, 'name', /as line 2\. Remove one/],
  [
    'an organisation twice',
    'organisations',
    'jinzhong-sports-bureau',
    { id: 'bureau' },
    'name',
    /same name, regionCode/,
  ],
  ['a division twice', 'regions', '140702', { code: '140799' }, 'name', /same name, parentCode/],
  ['a postal code of seven digits', 'facilities', TRAIL, { postalCode: '0306000' }, 'postalCode', /six digits/],
  ['a telephone number without its zero', 'facilities', TRAIL, { phone: '3543021234' }, 'phone', /lost digits/],
  ['a number of Beijing without its zero', 'facilities', TRAIL, { phone: '1065123456' }, 'phone', /area code/],
  ['a shortened telephone number', 'facilities', TRAIL, { phone: '3.54E+09' }, 'phone', /format the column as text/],
  ['a qualifier of no number', 'facilities', TRAIL, { areaQualifier: 'AT_LEAST' }, 'areaQualifier', /Give the number/],
  ['a letter of another script', 'facilities', TRAIL, { nameEn: 'Mount\u0430in' }, 'nameEn', /\u0430 \(U\+0430\)/],
  ['a radical for a character', 'facilities', TRAIL, { name: '\u2f24寨虎头山' }, 'name', /Write "大寨虎头山"/],
  ['an accent apart', 'facilities', TRAIL, { nameEn: 'E\u0301lan' }, 'nameEn', /Write "Élan"/],
  ['two spaces', 'facilities', TRAIL, { nameEn: 'Hutou  Mountain' }, 'nameEn', /two spaces/],
  ['a level against the code', 'regions', '140700', { level: 'COUNTY' }, 'level', /that of a PREFECTURE/],
  ['a parent in another province', 'regions', '140702', { parentCode: '130000' }, 'parentCode', /another province/],
  ['fewer divisions than listed', 'division-counts', '140000', { divisions: '5' }, 'divisions', /lists 11 below it/],
  ['a mu of a square metre', 'units', 'MU', { factor: '1' }, 'factor', /Write 2000\/3/],
  ['a rounded mu', 'units', 'MU', { factor: '666.67' }, 'factor', /MU is 2000\/3 M2/],
  ['ten thousand as a thousand', 'units', 'WAN_PERSON', { factor: '1000' }, 'factor', /Write 10000,/],
  ['a factor against UCUM', 'units', 'HECTARE', { name: '顷', factor: '1000' }, 'factor', /Write 10000,/],
  ['a currency that is not', 'units', 'CNY', { currency: 'RMB' }, 'currency', /ISO 4217, such as CNY/],
  ['a sum of shares', 'indicators', 'regular-exercise-share', { aggregation: 'SUM' }, 'aggregation', /do not add up/],
  ['capitals in a hash', 'sources', 'jinzhong-sports-bureau-2020', { sha256: 'A'.repeat(64) }, 'sha256', /lower case/],
  ['an opening to come', 'facilities', TRAIL, { openedOn: '2090' }, 'openedOn', /after .* has happened/],
  [
    'a planned hall that opened',
    'facilities',
    TRAIL,
    { status: 'PLANNED', openedOn: '2010' },
    'status',
    /opened on 2010/,
  ],
  ['half a seat', 'facilities', TRAIL, { capacity: '3.5', capacityUnitCode: 'SEAT' }, 'capacity', /not a whole number/],
  ['half a project', 'observations', 'o-s018', { exact: '9.5' }, 'exact', /not a whole number/],
  ['a name of question marks', 'facilities', TRAIL, { name: '????' }, 'name', /no letter and no digit/],
  ['a name of dashes', 'events', CLIMB, { nameEn: '—— ——' }, 'nameEn', /no letter and no digit/],
  ['Chinese read as Latin', 'facilities', TRAIL, { name: 'ä½“è‚²é¦†' }, 'name', /wrong encoding/],
  ['Chinese read as GBK', 'facilities', TRAIL, { name: '浣撹偛棣' }, 'name', /wrong encoding/],
  ['a tag', 'facilities', TRAIL, { name: '虎头<b>山</b>' }, 'name', /tag of HTML/],
  ['an address without a point', 'facilities', TRAIL, { email: 'a@b' }, 'email', /hall@example/],
  ['an online event at a venue', 'events', CLIMB, { mode: 'ONLINE' }, 'mode', /Leave the venue empty/],
  ['a parent in another prefecture', 'regions', '140702', { parentCode: '140100' }, 'parentCode', /another prefecture/],
  ['a county without parent', 'regions', '140702', { parentCode: '' }, 'parentCode', /Write 140700/],
  ['pinyin with tones', 'regions', '140702', { pinyin: 'yú cì' }, 'pinyin', /without tones/],
  ['a type below another', 'facility-types', '2.9', { parentCode: '1' }, 'parentCode', /lies below 2/],
  ['an indicator twice', 'indicators', 'sports-grounds', { code: 'grounds-again' }, 'name', /same name/],
  ['a source twice', 'sources', 'ground-growth-2003-2013-news', { id: 'growth-again' }, 'title', /same title/],
  ['a day of another year', 'observations', 'o-s018', { asOf: '2023-12-31' }, 'asOf', /as of 2023-12-31/],
  ['a programme elsewhere', 'observations', 'o-s018', { regionCode: '110000' }, 'programmeId', /neither lies/],
  ['a rank elsewhere', 'rank-claims', 'r-s024', { regionCode: '110000' }, 'regionCode', /does not lie in it/],
  [
    'a plan that ended before it was issued',
    'policies',
    'fitness-trail-construction-plan-2018-2020',
    { issuedOn: '2024' },
    'yearTo',
    /yearTo is 2020, before issuedOn/,
  ],
])('%s', async (_title, table, key, cells, field, expected) => {
  await using copy = await PackageCopy.published()
  await changeRow(copy, table, key, cells)
  const problems = (await copy.problems()).filter((problem) => problem.file === `${table}.csv`)
  expect(problems.map((problem) => problem.field)).toContain(field)
  const texts = problems.map(({ message, hint }) => `${message.en} ${hint.en}`)
  expect(texts.join('\n')).toMatch(expected)
})

test.each<[title: string, table: string, key: string, cells: Cells]>([
  ['an edition of the same event', 'events', CLIMB, { id: 'climb-2019', startsOn: '2019' }],
  ['a note in two languages', 'observations', 'o-s005', { noteEn: '“惠民” means for the people.' }],
  ['an accent', 'facilities', TRAIL, { nameEn: 'Élan Hall' }],
  ['a Greek name', 'facilities', TRAIL, { nameEn: 'Alpha Αθήνα' }],
  ['a factor with zeros', 'units', 'KM', { factor: '1000.0' }],
  ['a postal code', 'facilities', TRAIL, { postalCode: '030600' }],
  ['a telephone number', 'facilities', TRAIL, { phone: '0354-3021234' }],
  ['a mobile number', 'facilities', TRAIL, { phone: '13803541234' }],
  ['a number of a service', 'facilities', TRAIL, { phone: '4008123123' }],
  ['a day soon after the year', 'observations', 'o-s018', { asOf: '2021-01-01' }],
  ['a planned day of opening', 'facilities', TRAIL, { status: 'PLANNED', openedOn: '2090' }],
  ['an accent in a name', 'facilities', TRAIL, { nameEn: 'Ålesund Hall' }],
  ['a number without area code', 'facilities', TRAIL, { phone: '3021234' }],
])('accepts %s', async (_title, table, key, cells) => {
  await using copy = await PackageCopy.published()
  await changeRow(copy, table, key, cells)
  expect(await copy.problems()).toEqual([])
})
