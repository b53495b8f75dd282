// Words that change what a number beside them means, each as reports use them: the right reading, or none.
import { expect, test } from 'vitest'
import { readQuantities as read } from './testing/read-quantities.ts'

test.each<[text: string, expected: string]>([
  ...['校', '村', '镇', '县', '社区', '馆', '队', '班'].map((base) => [`${base}均3块`, '3 ?'] as [string, string]),
  ['平均每所学校3块', '3 ?'],
  ['每支球队报名15人', '15 ?'],
  ['每块场地补助20万元', '200000 ?'],
  ['票价每张50元', '50 ?'],
  ['每500米设1个', '1 ?'],
  ['每个县3个', '3 ITEM'],
  ['每个月3场', '3 ?'],
  ['万人足球场0.9块', '0.9 PITCH_PER_WAN_PERSON'],
  ['每隔500米', ''],
  ['每满3人', ''],
])('reads a number for one of several as a rate: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each(
  ['缺口', '缺口达', '缺', '尚缺', '还差', '差', '相差', '差距为', '拖欠', '超支', '少收', '增亏', '减亏', '扣'].map(
    (word) => `${word}300万元`,
  ),
)('leaves what is lacking, owed or between two numbers unread: %s', (text) => {
  expect(read(text)).toBe('')
})

test.each(['低全省3个百分点', '慢于全省3个百分点', '跌破3%', '-5至-3%', '-5到-3个百分点', '负5至负3%', '5至-3%'])(
  'leaves a difference or a range without its sign unread: %s',
  (text) => {
    expect(read(text)).toBe('')
  },
)

test.each([
  ['低3个百分点', '-3 PERCENTAGE_POINT'],
  ['为2.5平方米，低0.3平方米', '2.5 M2, -0.3 M2'],
  ['温差10个', '10 ITEM'],
  ['不缺3人', '3 PERSON'],
  ['负债3亿元', '3 YI_CNY'],
])('reads words that only look like them: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['3500块钱', ''],
  ['奖金500块', ''],
  ['3块展板', ''],
  ['一块短板', ''],
  ['3块土地', ''],
  ['3块银', ''],
  ['3块金牌', '3 MEDAL'],
  ['3块足球场地', '3 PITCH'],
  ['3块石板球场', '3 PITCH'],
  ['100分制', ''],
  ['5分钱', ''],
  ['3分线', ''],
  ['11县区', ''],
  ['六县（市、区）', ''],
  ['3区县', ''],
  ['两区九县', '2 DISTRICT, 9 COUNTY'],
  ['50个百分比', ''],
  ['5%o', ''],
  ['5%0', ''],
  ['3.3%点', ''],
  ['3.3%个点', ''],
  ['3000人±50人', ''],
  ['95%（±2%）', ''],
  ['5加3个', ''],
  ['参加3个', '3 ITEM'],
])('reads a counter in its own sense only: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['四分之一决赛', ''],
  ['二分之一决赛5场', '5 SESSION'],
  ['四分之一马拉松3000人', '3000 PERSON'],
  ['千分之一秒', ''],
  ['三分之二多数', '200/3 PERCENT'],
  ['占三分之二', '200/3 PERCENT'],
])('reads a fraction as a share only: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  '一县一品',
  '一村一场',
  '一人一策',
  '一场两馆',
  '两馆一场',
  '五位一体',
  '三支一扶',
  '三区三线',
  '十项全能',
  '一期工程',
  '二期占地',
])('counts nothing in %s', (text) => {
  expect(read(`实施“${text}”，建成3个`)).toBe('3 ITEM')
})

test.each([
  ['一百一十个', '110 ITEM'],
  ['一千两百人', '1200 PERSON'],
  ['一区一市九县', '9 COUNTY'],
])('reads numerals that look like a fixed phrase: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})
