import { fileURLToPath } from 'node:url'
import { SourceText } from '@tiyu/datapackage'
import { publishedFolder } from '@tiyu/datapackage/testing'
import { parseQuantities } from '@tiyu/quantity'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type Codelists, readCodelists } from './codelists.ts'
import type { DraftRow } from './draft-row.ts'
import { extract } from './extraction.ts'
import { readReport } from './reading/report-file.ts'

let catalogue: Codelists
beforeAll(async () => {
  catalogue = await readCodelists(publishedFolder)
})

const SUBJECT = { year: 2022, region: '140700' }

function drafts(text: string, table: string): DraftRow[] {
  return extract(text, SUBJECT, catalogue).drafts.filter((draft) => draft.table === table)
}

function names(text: string, table: string): string[] {
  return drafts(text, table).map(({ cells }) => cells.name ?? cells.title ?? '')
}

const REVIEW = '一、2022年工作总结\n'
const PLAN = '二、2023年工作计划\n'

test('drafts a figure with phrase, unit, qualifier, year, region, section and range', () => {
  const text = `${REVIEW}（一）场地\n一是昔阳县新建健身步道约12\n公里。\n`
  const [draft] = drafts(text, 'observations')
  expect(draft?.cells).toMatchObject({
    indicatorCode: 'fitness-trail-length-built',
    regionCode: '140724',
    yearFrom: '2022',
    kind: 'ACTUAL',
    exact: '12',
    unitCode: 'KM',
    qualifier: 'APPROXIMATE',
  })
  const { asWritten, locator, start, end } = draft?.citation ?? { asWritten: '', locator: '', start: 0, end: 0 }
  expect({ asWritten, locator }).toEqual({
    asWritten: '昔阳县新建健身步道约12公里',
    locator: '一、2022年工作总结 › （一）场地 › 一是',
  })
  expect(text.slice(start, end)).toBe('昔阳县新建健身步道约12\n公里')
})

test.each([
  [`${REVIEW}新建公园3个。`, ['ACTUAL 2022']],
  [`${REVIEW}省里下达足球场建设任务48块。`, ['TARGET 2022']],
  [`${REVIEW}圆满完成了下达的600公里建设任务。`, ['TARGET 2022', 'ACTUAL 2022']],
  [`${REVIEW}完成计划任务的107%。`, ['ACTUAL 2022']],
  [`${REVIEW}2019年新建公园3个。`, ['ACTUAL 2019']],
  [`${PLAN}新建公园3个。`, ['PLAN 2023']],
  [`${PLAN}人均体育场地面积达到2.6平方米以上。`, ['TARGET 2023']],
  [`${REVIEW}新建公园3个。下一步，将新建公园5个。`, ['ACTUAL 2022', 'PLAN 2023']],
])('drafts %j as %j', (text, expected) => {
  expect(drafts(text, 'observations').map(({ cells }) => `${cells.kind} ${cells.yearFrom}`)).toEqual(expected)
})

test('links a rank to its figure', () => {
  const text = `${REVIEW}人均体育场地面积2.35平方米，居全省第二。`
  const [figure] = drafts(text, 'observations')
  const [rank] = drafts(text, 'rank-claims')
  expect(rank?.cells).toMatchObject({ observationId: figure?.cells.id, rank: '2', regionCode: '140000', scope: '全省' })
})

test('ignores quantities in idioms', () => {
  const text = `${REVIEW}增强“四个意识”，做到两个维护，坚持一个中心，举办5公里健康跑，打造“15分钟健身圈”，评为五星级。`
  expect(drafts(text, 'observations')).toEqual([])
})

test('keeps an unknown measure word and explains it', () => {
  const [draft] = drafts(`${REVIEW}新建健身步道12条。`, 'observations')
  expect(draft?.cells.unitCode).toBe('条')
  expect(draft?.reason.en).toContain('the units table has no 条')
})

test('proposes one new indicator per subject', () => {
  const { drafts: drafted, indicators } = extract(`${REVIEW}培训裁判员20人。培训裁判员30人。`, SUBJECT, catalogue)
  expect(drafted.map(({ cells }) => cells.indicatorCode)).toEqual(['proposed-0001', 'proposed-0001'])
  expect(indicators).toMatchObject([{ code: 'proposed-0001', unitCode: 'PERSON' }])
})

test('drafts documents once, with their numbers, but not newspapers and programmes', () => {
  const text = `${REVIEW}印发《示例市健身实施计划（2021-2025年）》（示政发〔2021〕8号）。按《健身实施计划》要求，《示例日报》刊登。`
  expect(
    drafts(text, 'policies').map(({ cells }) => [cells.title, cells.documentNumber, cells.yearFrom, cells.yearTo]),
  ).toEqual([['示例市健身实施计划（2021-2025年）', '示政发〔2021〕8号', '2021', '2025']])
})

test('reads projects after and before their designation', () => {
  const text = `${REVIEW}推进省级体育产业示范基地甲县、乙县建设。丙公园、丁中心被评为国家级体育旅游精品项目。创建省级示范项目3个。`
  expect(
    drafts(text, 'demonstration-projects').map(({ cells }) => `${cells.level} ${cells.category} ${cells.name}`),
  ).toEqual([
    'PROVINCIAL BASE 甲县省级体育产业示范基地',
    'PROVINCIAL BASE 乙县省级体育产业示范基地',
    'NATIONAL PROJECT 丙公园',
    'NATIONAL PROJECT 丁中心',
  ])
})

test('finds whole event names and ignores types of events', () => {
  const text = `${REVIEW}成功举办了2022年山西省“红枫杯”门球邀请赛（寿阳站）、示例县第九届运动会等赛事。广泛开展全民健身赛事活动。围棋、健身气功等线上活动相继开展。`
  expect(names(text, 'events')).toEqual([
    '2022年山西省“红枫杯”门球邀请赛（寿阳站）',
    '示例县第九届运动会',
    '线上围棋活动',
    '线上健身气功活动',
  ])
})

test('merges an event that is named again, shortened or by its Games', () => {
  const text = `${REVIEW}备战山西省第十六届运动会。做好第十六届省运会资格赛工作。举办示例国际博览会暨2022首届体育展交会。2022首届体育展交会开幕。`
  expect(names(text, 'events')).toEqual(['山西省第十六届运动会', '示例国际博览会暨2022首届体育展交会'])
})

test('drafts the concrete tasks of a plan, or the opening task of an item without any', () => {
  const text = `${REVIEW}新建公园3个。\n${PLAN}一是抓好场地建设。深入贯彻精神，新建公园5个，提升服务水平。\n二是做好彩票销售工作。不断凝聚合力。\n`
  expect(names(text, 'commitments')).toEqual(['新建公园5个', '做好彩票销售工作'])
})

const examples = fileURLToPath(new URL('../../../../examples/reports/', import.meta.url))

test.each(['county-2022', 'province-2023', 'bulletin-2024', 'district-2023', 'prefecture-2024'])(
  'cites only phrases in the text of %s',
  async (name) => {
    const { text } = await readReport(`${examples}${name}.txt`)
    const source = new SourceText(text)
    const { drafts: drafted } = extract(text, { year: Number(name.slice(-4)), region: '999900' }, catalogue)
    expect(drafted.length).toBeGreaterThan(50)
    for (const { table, cells, citation } of drafted) {
      expect(source.at(citation.start, citation.end)).toBe(citation.asWritten)
      if (table !== 'observations') continue
      const read = parseQuantities(citation.asWritten, catalogue.units)
      expect(
        read.map(
          (one) => `${one.exact} ${one.unitCode ?? one.unitAsWritten.replace(/^[万亿]+/, '')} ${one.qualifier ?? ''}`,
        ),
        citation.asWritten,
      ).toContain(`${cells.exact} ${cells.unitCode} ${cells.qualifier}`)
    }
  },
)

test('reads any text and cites only phrases in it', () => {
  const piece = fc.constantFrom(
    '一、2022年总结',
    '二、计划',
    '\n',
    '。',
    '，',
    '约',
    '12公里',
    '人均',
    '省级示范基地',
    '被评为',
    '甲县',
    '、',
    '第三届',
    '运动会',
    '举办',
    '《',
    '》',
    '意见',
    '（',
    '）',
    '“',
    '”',
    '居全省第一',
    '新建',
    '等',
    '线上活动',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      for (const { citation } of extract(text, SUBJECT, catalogue).drafts) {
        expect(text.slice(citation.start, citation.end).replaceAll('\n', '')).toBe(citation.asWritten)
      }
    }),
    { numRuns: 100 },
  )
})
