// Numbers whose unit is said by what stands beside them, or whose unit begins like another word.
import { expect, test } from 'vitest'
import { readQuantities as read } from './testing/read-quantities.ts'

test.each([
  ['以38.4万常住人口计算', '38.4 WAN_PERSON'],
  ['服务12万注册会员', '12 WAN_PERSON'],
  ['小程序用户突破9.5万', '9.5 WAN_PERSON AT_LEAST'],
  ['投入5万培训学员', ''],
  ['影响3万城乡', ''],
])('reads people who are counted without a measure word: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['配备AED36台', '36 ?'],
  ['安装LED屏，LED12块', '12 PITCH'],
  ['参加U13组8支', '8 TEAM'],
  ['执行GB19272项目', ''],
  ['PM2.5个', ''],
])('reads a number behind a word in Latin letters: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['6个县有2个年办赛', '6 ITEM, 2 ITEM'],
  ['打球3个年头', ''],
  ['已有17所在周末开放', '17 ?'],
  ['已有26处在使用', '26 ?'],
  ['新增15个点位', '15 ITEM'],
  ['提高15个点', ''],
  ['队员平均年龄19.5岁', '19.5 ?'],
  ['65岁以上免费', ''],
  ['驻训队伍14支、大陆3家', '14 TEAM, 3 ESTABLISHMENT'],
  ['免费开放126天、低收费开放239天', '126 ?, 239 ?'],
  ['装机3.6兆瓦，年发电370万千瓦时', '3.6 ?, 3700000 ?'],
  ['执行训练课1168节次', '1168 ?'],
  ['提高1.1个和2.4个百分点', '1.1 PERCENTAGE_POINT, 2.4 PERCENTAGE_POINT'],
  ['订单全年3.2万单', '32000 ?'],
  ['3单位', ''],
])('reads a unit that begins like another word: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['低于约定的95%；3座体育馆', '3 ?'],
  ['“缺少时间”（43%）', '43 PERCENT'],
  ['员工流失率5.2%', '5.2 PERCENT'],
  ['下降5%、3%', '-5 PERCENT, -3 PERCENT'],
])('takes the direction of a number from the one before only in a list: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['表2 分人群结果', ''],
  ['（附表3 人员情况', ''],
  ['见图1 场馆分布', ''],
  ['代表3名', '3 PERSON'],
  ['报表3份', '3 ?'],
])('reads no number of a table as a count: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})
