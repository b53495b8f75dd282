import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuantities } from './quantity-parser.ts'

const units = parse(readFileSync(new URL('../../../data/units.csv', import.meta.url)), { columns: true }) as {
  code: string
  name: string
}[]

/** Parses the quantities of a text, formatted as `exact[~upper] UNIT [QUALIFIER]`. */
function read(text: string): string[] {
  return parseQuantities(text, units).map(({ exact, exactUpper, unitCode, qualifier, unitAsWritten }) =>
    [exact + (exactUpper ? `~${exactUpper}` : ''), unitCode ?? `?${unitAsWritten}`, qualifier]
      .filter(Boolean)
      .join(' '),
  )
}

test.each(units.filter(({ name }) => !['月', '号', '位', '届', '座'].includes(name) && !name.includes('/')))(
  'parses the unit $name',
  ({ name, code }) => {
    expect(read(`共36.5${name}`)).toEqual([`36.5 ${code}`])
  },
)

test.each([
  ['约300人', '300 PERSON APPROXIMATE'],
  ['人均场地面积约为2.3508平方米', '2.3508 M2_PER_PERSON APPROXIMATE'],
  ['300人左右', '300 PERSON APPROXIMATE'],
  ['约20万余人(次)', '20 WAN_PERSON_TIME APPROXIMATE'],
  ['近千名选手', '1000 PERSON NEARLY'],
  ['近6.59万个', '6.59 WAN_ITEM NEARLY'],
  ['十余项赛事', '10 PROJECT_ITEM AT_LEAST'],
  ['2198万余人', '2198 WAN_PERSON AT_LEAST'],
  ['3000多万元', '3000 WAN_CNY AT_LEAST'],
  ['百余场', '100 SESSION AT_LEAST'],
  ['上万人', '1 WAN_PERSON AT_LEAST'],
  ['93%以上', '93 PERCENT AT_LEAST'],
  ['超200场', '200 SESSION AT_LEAST'],
  ['超过了1.4亿元', '1.4 YI_CNY AT_LEAST'],
  ['逾30公里', '30 KM AT_LEAST'],
  ['突破100万人次', '100 WAN_PERSON_TIME AT_LEAST'],
  ['不少于500場(次)', '500 SESSION AT_LEAST'],
  ['不低于38.5%', '38.5 PERCENT AT_LEAST'],
  ['不超过15人', '15 PERSON AT_MOST'],
  ['不足100个', '100 ITEM AT_MOST'],
  ['300人以内', '300 PERSON AT_MOST'],
  ['预计人均体育场地面积2.20平方米', '2.20 M2_PER_PERSON ESTIMATED'],
  ['节约100万元', '100 WAN_CNY'],
  ['达到16个', '16 ITEM'],
])('parses the qualifier of %s: %s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  ['80-100个', '80~100 ITEM RANGE'],
  ['80—100個', '80~100 ITEM RANGE'],
  ['3-5万人', '3~5 WAN_PERSON RANGE'],
  ['3万至5万人', '3~5 WAN_PERSON RANGE'],
  ['20%~30%', '20~30 PERCENT RANGE'],
  ['七八个', '7~8 ITEM RANGE'],
])('parses the range %s as %s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test('does not treat a change from one number to another as a range', () => {
  expect(read('从85万个增加到169.46万个')).toEqual(['85 WAN_ITEM', '169.46 WAN_ITEM'])
  expect(read('由85万个到169万个')).toEqual(['85 WAN_ITEM', '169 WAN_ITEM'])
})

test.each([
  ['三分之一', '100/3 PERCENT'],
  ['四分之三', '75 PERCENT'],
  ['百分之三十五点五', '35.5 PERCENT'],
  ['千分之五', '0.5 PERCENT'],
  ['3.5‰', '0.35 PERCENT'],
  ['提高3.3個百分點', '3.3 PERCENTAGE_POINT'],
])('parses the fraction %s as %s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  ['每万人拥有足球场地0.9块', ['0.9 PITCH_PER_WAN_PERSON']],
  ['平均每萬人擁有體育場地12.45個', ['12.45 ITEM_PER_WAN_PERSON']],
  ['每千人拥有社会体育指导员达2.28名', ['2.28 PERSON_PER_QIAN_PERSON']],
  ['每千人拥有社会体育指导员2.8人', ['2.8 PERSON_PER_QIAN_PERSON']],
  ['面积2.66平方米/人', ['2.66 M2_PER_PERSON']],
  ['人均面积2.54平方米，较2021年2.51平方米增长1.2%', ['2.54 M2_PER_PERSON', '2.51 M2_PER_PERSON', '1.2 PERCENT']],
  ['人均面积2.62平方米，场地总面积37亿平方米', ['2.62 M2_PER_PERSON', '37 YI_M2']],
  ['人均体育消费2428元', ['2428 CNY']],
  ['每万人举办赛事3场', ['3 ?场/万人']],
])('parses the rate %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['受益人次超过4亿', ['4 YI_PERSON_TIME AT_LEAST']],
  ['人数超15万', ['15 WAN_PERSON AT_LEAST']],
  ['总分1272的好成绩', ['1272 POINT']],
  ['惠及60万群众', ['60 WAN_PERSON']],
  ['共获10金10银21铜', ['10 MEDAL', '10 MEDAL', '21 MEDAL']],
  ['奖牌总数101块', ['101 MEDAL']],
  ['26个大项、719个小项', ['26 PROJECT_ITEM', '719 PROJECT_ITEM']],
  ['三大核心领域', ['3 ITEM']],
  ['“零事故”', ['0 INCIDENT']],
  ['东山五县、榆次太谷两区', ['5 COUNTY', '2 DISTRICT']],
  ['为期三个多月', ['3 MONTH AT_LEAST']],
  ['健身步道 | 个/公里 | 125/485.56', ['125 ITEM', '485.56 KM']],
  ['人均体育场地面积 | 平方米 | 2.66', ['2.66 M2_PER_PERSON']],
  ['新建健身步道12条', ['12 ?条']],
  ['建成3座体育馆', ['3 ?座']],
  ['3000座体育馆', ['3000 ?座']],
])('infers the unit from the context: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  '2020年、2021—2025年、2018-2020年、2019/2020赛季',
  '1月10日-12日，7月7日，2月以来，3月份',
  '（国办发〔2020〕36号）、晋政办发电[2019]32号、1号文件',
  '第十六届省运会，第五次普查，第一批，第3期，第2名',
  '一、（二）三是 （3） 1. 2．',
  '“十四五”期间，十三五时期，党的二十大，十九届五中全会',
  '15点30分，星期一，周三，十分重视，万众一心，千家万户',
  '数十场，几百人，成千上万',
  '统一项目，唯一一家人，一起，一次性，每万人',
  '五人制足球，“三大球”，三人篮球，5A级，CBA3人',
  '人工智能、百姓、一体化、两手抓、六稳六保',
])('finds no quantity in %s', (text) => {
  expect(read(text)).toEqual([])
})

test('omits a list number directly before a count', () => {
  const text = '一、工作\n2.30个公园'
  const [quantity] = parseQuantities(text, units)
  expect(quantity).toMatchObject({ exact: '30', unitCode: 'ITEM', asWritten: '30个' })
})

test('includes qualifier, number and unit in the cited text and its range', () => {
  const text = '我市人均体育场地面积约为２.３５平方米，居全省第二'
  const [quantity] = parseQuantities(text, units)
  expect(quantity?.asWritten).toBe('约为２.３５平方米')
  expect(text.slice(quantity?.start, quantity?.end)).toBe(quantity?.asWritten)
})

const piece = fc.constantFrom(
  '约',
  '3,580',
  '三千',
  '公里',
  '万',
  '亿',
  '个',
  '-',
  '第',
  '〔2020〕',
  '人均',
  '，',
  '%',
  '余',
  '几',
  '\n',
  'a',
  '|',
  '点',
  '分之',
  '十',
)

test('parses any text to quantities in text order, with valid ranges and decimals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 30 }),
      (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { exact, asWritten, start, end } of parseQuantities(text, units)) {
          expect(text.slice(start, end)).toBe(asWritten)
          expect(exact).toMatch(/^-?\d+(\.\d+)?(\/\d+)?$/)
          expect(start).toBeGreaterThanOrEqual(text.includes('|') ? 0 : last)
          last = end
        }
      },
    ),
    { numRuns: 2000 },
  )
})

// Times out if a regular expression takes exponential time.
test('parses thousands of sentences in linear time', () => {
  const text = '完成健身步道三千五百八十公里，人均体育场地面积约为2.3508平方米，居全省第二。'.repeat(4000)
  expect(parseQuantities(text, units)).toHaveLength(8000)
})
