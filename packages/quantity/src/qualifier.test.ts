import { expect, test } from 'vitest'
import { readQuantities } from './testing/read-quantities.ts'

test.each([
  ['不得超过', 'AT_MOST'],
  ['不应超过', 'AT_MOST'],
  ['不宜高于', 'AT_MOST'],
  ['不能突破', 'AT_MOST'],
  ['严禁超过', 'AT_MOST'],
  ['从未超过', 'AT_MOST'],
  ['没有达到', 'AT_MOST'],
  ['不长于', 'AT_MOST'],
  ['小于等于', 'AT_MOST'],
  ['≯', 'AT_MOST'],
  ['<=', 'AT_MOST'],
  ['＜＝', 'AT_MOST'],
  ['最多可容纳', 'AT_MOST'],
  ['不得少于', 'AT_LEAST'],
  ['不应低于', 'AT_LEAST'],
  ['不宜小于', 'AT_LEAST'],
  ['从不低于', 'AT_LEAST'],
  ['未低于', 'AT_LEAST'],
  ['大于或等于', 'AT_LEAST'],
  ['≮', 'AT_LEAST'],
  ['>= ', 'AT_LEAST'],
  ['人数已破', 'AT_LEAST'],
  ['至少要建设', 'AT_LEAST'],
  ['不少于新建', 'AT_LEAST'],
  ['约可容纳', 'APPROXIMATE'],
  ['大约需要投入', 'APPROXIMATE'],
  ['约吸引观众', 'APPROXIMATE'],
  ['约相当于', 'APPROXIMATE'],
  ['直逼', 'NEARLY'],
])('reads the qualifier of %s3公里', (before, qualifier) => {
  expect(readQuantities(`${before}3公里`)).toBe(`3 KM ${qualifier}`)
})

test.each([
  ['出头', 'AT_LEAST'],
  ['开外', 'AT_LEAST'],
  ['不止', 'AT_LEAST'],
  ['之上', 'AT_LEAST'],
  ['或以上', 'AT_LEAST'],
  ['及其以上', 'AT_LEAST'],
  ['强', 'AT_LEAST'],
  ['起，', 'AT_LEAST'],
  ['〔含〕以上', 'AT_LEAST'],
  ['（含3000人）以上', 'AT_LEAST'],
  ['以上（含3000人）', 'AT_LEAST'],
  ['弱', 'NEARLY'],
  ['（左右）', 'APPROXIMATE'],
  ['之下', 'AT_MOST'],
  ['封顶', 'AT_MOST'],
])('reads the qualifier of 3000人%s', (after, qualifier) => {
  expect(readQuantities(`3000人${after}`)).toBe(`3000 PERSON ${qualifier}`)
})

test.each([
  ['打卡21.4万+人次', '21.4 WAN_PERSON_TIME AT_LEAST'],
  ['签约投资3000万元', '3000 WAN_CNY'],
  ['预约观众3000人', '3000 PERSON'],
  ['打破3项纪录', '3 PROJECT_ITEM'],
  ['3支强队', '3 TEAM'],
  ['3起事故', '3 INCIDENT'],
  ['约下降5%', '-5 PERCENT APPROXIMATE'],
  ['至少下降5%', '-5 PERCENT AT_MOST'],
])('reads %s', (text, expected) => {
  expect(readQuantities(text)).toBe(expected)
})

test.each(['没有3个', '无一人伤亡', '并非3个', '是不是3个', '≠3个'])('leaves a denied number unread: %s', (text) => {
  expect(readQuantities(text)).toBe('')
})
