import { type Problem, tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { publishedRows } from '../testing/published-rows.ts'
import { CitedFigureCheck } from './cited-figure-check.ts'

const units = (await publishedRows())('units')
const NONE = { underivable: null, underivableEn: null }

/** Checks one observation, written as `exact[~upper] UNIT [QUALIFIER]`, against one cited phrase. */
function checkFigure(phrase: string, figure: string): Problem[] {
  const problems: Problem[] = []
  const check = new CitedFigureCheck((problem) => problems.push(problem))
  const add = (model: string, values: Record<string, unknown>) => {
    const table = tables.find((one) => one.model === model)
    if (table) check.add(table, `${table.name}.csv`, { line: 2, values } as never)
  }
  for (const unit of units) add('Unit', unit)
  add('Citation', { id: 'c1', asWritten: phrase })
  const [number = '', unitCode, qualifier = null] = figure.split(' ')
  const [exact, exactUpper = null] = number.split('~')
  add('Observation', { ...NONE, exact, exactUpper, unitCode, qualifier, citationIds: ['c1'] })
  return problems
}

const problemsOf = (phrase: string, figure: string) => checkFigure(phrase, figure).map(({ field }) => field ?? '')

test('tells what an English phrase says, with signs and magnitudes', () => {
  const messages = (phrase: string, figure: string) => checkFigure(phrase, figure).map(({ message }) => message.en)
  expect(messages('fell by 5% to 3.5 million', '5 PERCENT')).toEqual([
    'The row states 5 PERCENT, but the citation "fell by 5% to 3.5 million" gives -5 PERCENT, 3500000.',
  ])
})

test.each([
  ['同比增长-5%', '-5 PERCENT', '5 PERCENT'],
  ['同比下降5%', '-5 PERCENT', '5 PERCENT'],
  ['同比增长5%', '5 PERCENT', '-5 PERCENT'],
  ['比上年减少3个', '-3 ITEM', '3 ITEM'],
  ['下降到5%', '5 PERCENT', '-5 PERCENT'],
  ['步道15公里', '15 KM', '15 M2'],
  ['场地15㎡', '15 M2', '15 M'],
  ['总面积3，580平方米', '3580 M2', '580 M2'],
  ['场地一亩半', '1.5 MU', '1 MU'],
  ['千人拥有量2.28名', '2.28 PERSON_PER_QIAN_PERSON', '2.28 PERSON'],
  ['参与3000⼈次', '3000 PERSON_TIME', '3000 PERSON'],
  ['步道3580㎞', '3580 KM', '3580 M'],
  ['3至5万人', '3~5 WAN_PERSON RANGE', '5 WAN_PERSON'],
  ['growth of -5%', '-5 PERCENT', '5 PERCENT'],
  ['attendance fell by 5%', '-5 PERCENT', '5 PERCENT'],
  ['attendance fell to 5%', '5 PERCENT', '-5 PERCENT'],
  ['a 5 percent decline', '-5 PERCENT', '5 PERCENT'],
  ['a 5-percent year-on-year drop', '-5 PERCENT', '5 PERCENT'],
  ['attendance slumped by 5%', '-5 PERCENT', '5 PERCENT'],
  ['3 fewer clubs than in 2019', '-3 ITEM', '3 ITEM'],
  ['5% or less of the clubs', '5 PERCENT', '-5 PERCENT'],
  ['die Zahl ist um 5 % gesunken, ein Rückgang von 5 %', '-5 PERCENT', '55 PERCENT'],
  ['the football field has 2 km', '2 KM', '-2 KM'],
  ['Downtown Hall, 3 clubs', '3 ITEM', '-3 ITEM'],
  ['une baisse de 5 %', '-5 PERCENT', '5 PERCENT'],
  ['disminuyó un 5 %', '-5 PERCENT', '5 PERCENT'],
  ['cayó a 5 %', '5 PERCENT', '-5 PERCENT'],
  ['снизилась на 5 %', '-5 PERCENT', '5 PERCENT'],
  ['снизилась до 5 %', '5 PERCENT', '-5 PERCENT'],
  ['2.35 m2 per person', '2.35 M2_PER_PERSON', '2.35 M2'],
  ['2.35 m² per capita', '2.35 M2_PER_PERSON', '2.35 M2'],
  ['up 5% on the year', '5 PERCENT', '-5 PERCENT'],
  ['a trail of 3,580 km', '3580 KM', '580 KM'],
  ['a trail of 3\u2019580 km', '3580 KM', '580 KM'],
  ['an area of 15 m²', '15 M2', '15 M'],
  ['3.5 million visits', '3500000 PERSON_TIME', '3.5 PERSON_TIME'],
  ['80-100 pitches', '80~100 ITEM RANGE', '100 ITEM'],
  ['there were 12.45 items per 10,000 people', '12.45 ITEM_PER_WAN_PERSON', '45 ITEM_PER_WAN_PERSON'],
  ['ranks 2nd of 56', '2 RANK', '6 RANK'],
])('of %j follows %s and not %s', (phrase, right, wrong) => {
  expect([phrase, problemsOf(phrase, right)]).toEqual([phrase, []])
  expect(problemsOf(phrase, wrong)).not.toEqual([])
})

test.each([
  ['公园总面积15km²', ['15 KM', '15 M2', '2 ITEM']],
  ['公园总面积15 km2', ['15 KM', '15 M2', '2 ITEM']],
  ['a park of 15 km²', ['15 KM', '15 M2', '2 ITEM']],
  ['a park of 15 km2', ['15 KM', '15 M2', '2 ITEM']],
  ['3、580平方米', ['580 M2', '3 M2']],
  ['3 580 places', ['580 SEAT', '3 SEAT']],
  ['3.580.000 places', ['580 SEAT', '3.58 SEAT', '0 SEAT']],
  ['3½ km', ['3 KM']],
  ['2/3 of the places', ['3 SEAT', '2 SEAT']],
  ['降幅5%', ['5 PERCENT', '-5 PERCENT']],
  ['两万半', ['2 WAN_PERSON', '20000 PERSON']],
  ['5公里200米', ['5 KM', '200 M']],
  ['港币100万元', ['100 WAN_CNY', '1000000 CNY']],
  ['每百户拥有3套', ['3 SET']],
  ['百户拥有3套', ['3 SET']],
  ['15平方km', ['15 M2', '15 KM']],
  ['3；580平方米', ['580 M2', '3 M2']],
  ['15 ha per club', ['15 HECTARE']],
])('from %j follows none of %j', (phrase, figures) => {
  for (const figure of figures) expect([figure, problemsOf(phrase, figure)]).not.toEqual([figure, []])
})
