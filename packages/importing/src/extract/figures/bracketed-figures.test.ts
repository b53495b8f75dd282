// Figures in brackets, by what a note of the report says of them.
import { publishedFolder } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'
import { readCodelists } from '../codelists.ts'
import { extract } from '../extraction.ts'

const codelists = readCodelists(publishedFolder)

/** Returns the figures of a report with unit, kind and year, and the numbers in brackets that are listed only. */
async function read(text: string): Promise<string[]> {
  const { drafts, numbers } = extract(text, { year: 2022, region: '140700' }, await codelists)
  const figures = drafts.filter(({ table }) => table === 'observations').map(({ cells }) => cells)
  return [
    ...figures.map(({ exact, unitCode, kind, yearTo }) => `${exact} ${unitCode} ${kind} ${yearTo}`),
    ...numbers.filter(({ fate }) => fate === 'BRACKETED').map(({ asWritten }) => `${asWritten} listed`),
  ]
}

const TITLE = '甲市2022年工作总结'
const OWN = ['4 ITEM ACTUAL 2022', '3 ITEM ACTUAL 2021', '12 KM ACTUAL 2022', '10 KM ACTUAL 2021']

test.each([
  [`${TITLE}\n一、场地（括号内为上年同期数）\n新建公园4个（3个），步道12公里（10公里）。`, OWN],
  [`${TITLE}\n（括号内数字为2021年数据，下同）\n一、场地\n新建公园4个（3个），步道12公里（10公里）。`, OWN],
  [`${TITLE}\n一、场地\n新建公园4个（3个），步道12公里（10公里）。\n注：以上括号内均为去年数。`, OWN],
  [`${TITLE}\n一、场地\n括号中为上年同期，新建公园4个（3），步道12公里（10）。`, OWN],
  [
    `${TITLE}\n一、场地\n新建公园4个（5个），步道12公里（15公里）。注：括号内为年度目标值。`,
    ['4 ITEM ACTUAL 2022', '5 ITEM TARGET 2022', '12 KM ACTUAL 2022', '15 KM TARGET 2022'],
  ],
  [
    `${TITLE}\n一、场地\n新建公园4个（12.5%），步道12公里（3.2%）。注：括号内为同比增幅。`,
    ['4 ITEM ACTUAL 2022', '12.5 PERCENT ACTUAL 2022', '12 KM ACTUAL 2022', '3.2 PERCENT ACTUAL 2022'],
  ],
  [`${TITLE}\n一、场地\n（括号内为占比）新建公园4个（20%）。`, ['4 ITEM ACTUAL 2022', '20 listed']],
  [
    `${TITLE}\n一、场地（括号内为上年同期数）\n新建公园4个（3个）。\n二、赛事\n举办赛事12场（10场）。`,
    ['4 ITEM ACTUAL 2022', '3 ITEM ACTUAL 2021', '12 SESSION ACTUAL 2022', '10 listed'],
  ],
])('reads a note on brackets: %s', async (text, expected) => {
  expect(await read(text)).toEqual(expected)
})

test.each([
  ['新建公园4个（3个）。', ['4 ITEM ACTUAL 2022', '3 listed']],
  ['新建步道12公里（18条）。', ['12 KM ACTUAL 2022', '18 条 ACTUAL 2022']],
  ['新建公园4个（上年同期3个）。', ['4 ITEM ACTUAL 2022', '3 ITEM ACTUAL 2021']],
  ['新建公园4个（2021年为3个）。', ['4 ITEM ACTUAL 2022', '3 ITEM ACTUAL 2021']],
  ['全年新建公园4个（目标5个），全部投入使用。', ['4 ITEM ACTUAL 2022', '5 ITEM TARGET 2022']],
  ['体育公园（3个）免费开放。', ['3 ITEM ACTUAL 2022']],
])('reads brackets without a note: %s', async (sentence, expected) => {
  expect(await read(`${TITLE}\n一、场地\n${sentence}`)).toEqual(expected)
})

test.each([
  ['项目 | 单位 | 完成数\n体育公园 | 个 | 4（3）\n健身步道 | 公里 | 12（10）\n注：括号内为上年同期数。'],
  ['表1 完成情况（括号内为2021年数）\n项目 | 单位 | 完成数\n体育公园 | 个 | 4（3）\n健身步道 | 公里 | 12（10）'],
  ['项目 | 完成数（上年同期）\n体育公园（个） | 4（3）\n健身步道（公里） | 12（10）'],
  ['项目 | 完成数（括号内为上年）\n体育公园 | 4个（3个）\n健身步道 | 12公里（10公里）'],
])('reads the cells of a table: %s', async (table) => {
  expect(await read(`${TITLE}\n${table}`)).toEqual(OWN)
})

test('lists numbers in the brackets of cells that are shares or that no note explains', async () => {
  const table = '项目 | 体育公园（个） | 参赛人数（占比）\n甲县 | 4（3） | 120（35.2%）\n乙县 | 2（1） | 80（20%）'
  const listed = (await read(`${TITLE}\n${table}`)).filter((figure) => figure.endsWith('listed'))
  expect(listed).toEqual(['3 listed', '35.2 listed', '1 listed', '20 listed'])
})

test.each([
  [
    'The city has 38 halls (35) and 1,200 members (1,150 members). Figures in brackets are those of the previous year.',
    ['38 ITEM ACTUAL 2022', '35 ITEM ACTUAL 2021', '1200 PERSON ACTUAL 2022', '1150 PERSON ACTUAL 2021'],
  ],
  [
    'Table 1. Indicators (targets in brackets)\nIndicator | 2022 | 2021\nSports clubs | 38 (40) | 35 (36)\nTrails (km) | 9 (10) | 8 (9)',
    [
      ...['38 ITEM ACTUAL 2022', '40 ITEM TARGET 2022', '35 ITEM ACTUAL 2021', '36 ITEM TARGET 2021'],
      ...['9 KM ACTUAL 2022', '10 KM TARGET 2022', '8 KM ACTUAL 2021', '9 KM TARGET 2021'],
    ],
  ],
  ['The city has 38 halls (35 halls).', ['38 ITEM ACTUAL 2022', '35 listed']],
  ['The growth is given in brackets. The city has 38 halls (9%).', ['38 ITEM ACTUAL 2022', '9 PERCENT ACTUAL 2022']],
])('reads notes in English: %s', async (text, expected) => {
  expect(await read(`Annual Report 2022\n1. Facilities\n${text}`)).toEqual(expected)
})

test('gives a value of the year before the indicator of the one before it', async () => {
  const text = `${TITLE}\n一、场地（括号内为上年同期数）\n新建健身步道12公里（10公里）。`
  const { drafts } = extract(text, { year: 2022, region: '140700' }, await codelists)
  const codes = drafts.filter(({ table }) => table === 'observations').map(({ cells }) => cells.indicatorCode)
  expect(codes).toEqual(['fitness-trail-length-built', 'fitness-trail-length-built'])
})
