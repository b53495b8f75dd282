import { expect, test } from 'vitest'
import { readQuantities as read } from './testing/read-quantities.ts'

test.each(['-', '\u2212', '\uff0d', '\ufe63', '\u2010', '\u2011', '\u2012', '\u2013', '负', '負'])(
  'reads the minus sign %s',
  (sign) => {
    expect(read(`同比增长${sign}5%`)).toBe('-5 PERCENT')
    expect(read(`${sign}0.5个百分点`)).toBe('-0.5 PERCENTAGE_POINT')
  },
)

test.each(['步道-5公里', '—5%', '± 5%', '- 5%', '▼5%', '\u207b5%', '超过-5%', '-5%至-3%', '下降-5%', '2胜3负5分'])(
  'leaves a number with an unclear sign unread: %s',
  (text) => {
    expect(read(text)).toBe('')
  },
)

test.each([
  ['肩负3项任务', '3 PROJECT_ITEM'],
  ['主题——5公里', '5 KM'],
  ['负责5个项目，负债5亿元', '5 ITEM, 5 YI_CNY'],
  ['+5%', '5 PERCENT'],
])('finds no minus in %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['同比下降5%', '-5 PERCENT'],
  ['比上年减少３个', '-3 ITEM'],
  ['增速回落3.2个百分点', '-3.2 PERCENTAGE_POINT'],
  ['分别下降5%、3%和2%', '-5 PERCENT, -3 PERCENT, -2 PERCENT'],
  ['减少人员3人，新增5人', '-3 PERSON, 5 PERSON'],
  ['下降近两成', '-20 PERCENT NEARLY'],
  ['下降超过5%', '-5 PERCENT AT_MOST'],
  ['下降不足5%', '-5 PERCENT AT_LEAST'],
  ['减少3-5个', '-5~-3 ITEM RANGE'],
  ['比全国平均低0.37平方米', '-0.37 M2'],
  ['由增长5%转为下降3%', '5 PERCENT, -3 PERCENT'],
  ['负增长百分之五', '-5 PERCENT'],
  ['降低成本5%', '-5 PERCENT'],
  ['由8%下降到5%', '8 PERCENT, 5 PERCENT'],
  ['降至5%', '5 PERCENT'],
  ['低于全国平均5个百分点', '-5 PERCENTAGE_POINT'],
  ['低于全市5个百分点', '-5 PERCENTAGE_POINT'],
  ['远低于全国平均水平5元', '-5 CNY'],
  ['低于全省5元的平均水平', '5 CNY'],
  ['减税降费500亿元', '500 YI_CNY'],
  ['不低于5%', '5 PERCENT AT_LEAST'],
  ['速降5公里', '5 KM'],
])('reads the direction of %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  '降幅5%',
  '5%的降幅',
  '以5%的速度下降',
  '降幅收窄5个百分点',
  '增减5%',
  '未下降5%',
  '低于国家标准5个',
  '低于全省5%',
])('leaves the size of a fall unread, where its sign is unclear: %s', (text) => {
  expect(read(text)).toBe('')
})

test.each([
  ['15km²', '15 ?'],
  ['15 km2', '15 ?'],
  ['15㎢', '15 ?'],
  ['15平方千米', '15 ?'],
  ['15公里/小时', '15 ?'],
  ['100元/平方米', '100 ?'],
  ['100元/人', '100 ?'],
  ['15m³', '15 ?'],
  ['15 km 2', ''],
  ['15公里²', ''],
  ['15km<sup>2</sup>', ''],
  ['100米×200米', ''],
  ['港币100万元', ''],
  ['15㎡', '15 M2'],
  ['15 m2', '15 M2'],
  ['15万m²', '15 WAN_M2'],
  ['15㏊', '15 HECTARE'],
  ['3580㎞', '3580 KM'],
  ['3000人/次', '3000 PERSON_TIME'],
  ['2.66㎡/人', '2.66 M2_PER_PERSON'],
  ['2.66平方米每人', '2.66 M2_PER_PERSON'],
])('reads the unit of %s wholly', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['3，580平方米', '3580 M2'],
  ['3\u2009580公里', '3580 KM'],
  ['3\u00a0580公里', '3580 KM'],
  ['3’580公里', '3580 KM'],
  ['1，234，567人', '1234567 PERSON'],
  ['3、580平方米', ''],
  ['1，234,567人', ''],
  ['12,34,567人', ''],
  ['1,2345公里', ''],
  ['3,5公里', ''],
  ['3·580公里', ''],
  ['3\u200b580公里', ''],
  ['35\n80公里', ''],
  ['总分272，100人参加', ''],
  ['5公里、10公里', '5 KM, 10 KM'],
  ['1、20个公园', '20 ITEM'],
  ['三、四千人', ''],
])('reads a whole number or none, never its end: %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['一亩半', '1.5 MU'],
  ['3个半月', '3.5 MONTH'],
  ['三个半小时', '3.5 ?'],
  ['约两公里半', '2.5 KM APPROXIMATE'],
  ['2场半决赛', '2 SESSION'],
  ['21公里半程马拉松', '21 KM'],
  ['两万半', ''],
  ['半年', ''],
  ['3个半天', ''],
  ['1.5亩半', ''],
  ['5公里200米', ''],
  ['一米八', ''],
  ['3亩5分', ''],
  ['1年3个月', ''],
])('reads halves and smaller parts of %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['千人拥有量2.28名', '2.28 PERSON_PER_QIAN_PERSON'],
  ['千人拥有社会体育指导员2.28名', '2.28 PERSON_PER_QIAN_PERSON'],
  ['万人拥有体育场地12.45个', '12.45 ITEM_PER_WAN_PERSON'],
  ['万人足球场地拥有量0.9块', '0.9 PITCH_PER_WAN_PERSON'],
  ['每10万人拥有3个', '3 ?'],
  ['每百户拥有3套', '3 ?'],
  ['户均3套', '3 ?'],
  ['每平方公里3个', '3 ?'],
  ['3千人拥有2个', '3000 PERSON, 2 ITEM'],
  ['近万人拥有健身卡', '1 WAN_PERSON NEARLY'],
  ['每千人拥有量提高3%', '3 PERCENT'],
  ['人均2.5平方米共300万平方米', '2.5 M2_PER_PERSON, 300 WAN_M2'],
  ['2.28名/千人以上', '2.28 PERSON_PER_QIAN_PERSON AT_LEAST'],
])('reads the rate %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['3000⼈次', '3000 PERSON_TIME'],
  ['⼆⼗公⾥', '20 KM'],
  ['3万平⽅⽶', '3 WAN_M2'],
  ['\uf97e3个', '3 ITEM'],
  ['①30个', '30 ITEM'],
  ['3⑤80公里', ''],
  ['𝟑5公里', ''],
  ['٣5公里', ''],
  ['3½公里', ''],
  ['3O5公里', ''],
  ['三○五公里', '305 KM'],
  ['參拾伍元', ''],
  ['卌五公里', ''],
])('reads look-alikes of characters and digits: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['3-5亿个', '300000000~500000000 ITEM RANGE'],
  ['百分之七八', ''],
  ['百分之三至五', ''],
  ['三成到五成', ''],
  ['三到五千人', ''],
  ['3公里至500米', ''],
  ['8000-1万人', ''],
  ['10-5公里', ''],
  ['3-5-10公里', ''],
  ['增长5%至8%', ''],
  ['二分之一公里', ''],
  ['一又二分之一公里', ''],
  ['3/5公里', ''],
  ['3点5公里', ''],
  ['3.5万5千人', ''],
  ['1亿 2000万元', ''],
  ['百分之三十几', '30 PERCENT AT_LEAST'],
  ['三分之二强', '200/3 PERCENT AT_LEAST'],
  ['未超过5%', '5 PERCENT AT_MOST'],
  ['≥5%', '5 PERCENT AT_LEAST'],
])('reads ranges, fractions and hedges wholly or not: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['同比 | % | -5', '-5 PERCENT'],
  ['同比 | % | −5', '-5 PERCENT'],
  ['降幅 | % | 5', ''],
  ['步道 | 公里 | 3，580', '3580 KM'],
])('reads the row %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  '3个亿',
  '3个多亿',
  '2个千万',
  '3个万',
  '1.2个亿元',
  '5个10万',
  '5个基点',
  '5个pp',
  '1.2m人',
  '1.2m people',
  '¥1.2m',
  '￥1.2m',
  'RMB 1.2m',
  '30人·次',
  '30 人 次',
  '成千上万人',
  '成百上千人',
  '120公顷·年',
  '5人·天',
  '5人－日',
  '3000公里 · 人',
  '5公顷×年',
  '5 ha·yr',
  '5 m2 · a',
  '10分米',
  '10分贝',
  '零件若干',
  '零星几处',
  '5.2%↓',
  '5.2% ▼',
  '5.2%（↓）',
  '5.2%（同比下降）',
  '5.2%(降)',
])('leaves a number of another unit unread: %s', (text) => {
  expect(read(text)).toBe('')
})

test.each([
  ['5个项目', '5 ITEM'],
  ['2个万人体育场', '2 ITEM'],
  ['3个百分点', '3 PERCENTAGE_POINT'],
  ['上万人次', '1 WAN_PERSON_TIME AT_LEAST'],
  ['全长1.2m', '1.2 M'],
  ['30人不到', '30 PERSON AT_MOST'],
  ['30人不足', '30 PERSON AT_MOST'],
  ['30人次', '30 PERSON_TIME'],
  ['三拾贰个', '32 ITEM'],
  ['五佰贰拾元', '520 CNY'],
  ['叁万伍千元', '35000 CNY'],
  ['三佰人', '300 PERSON'],
  ['35%（同比下降3个百分点）', '35 PERCENT, -3 PERCENTAGE_POINT'],
  ['零件3000个', '3000 ITEM'],
])('reads %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['千人3.5个', '3.5 ?'],
  ['百人3.5个', '3.5 ?'],
  ['万人均3.5个', '3.5 ITEM_PER_WAN_PERSON'],
  ['日均3000人次', '3000 ?'],
  ['每场3万人', '30000 ?'],
  ['近千人3个', '1000 PERSON NEARLY, 3 ITEM'],
])('keeps the base of the rate %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})
