import { expect, test } from 'vitest'
import { readQuantities } from './testing/read-quantities.ts'

test.each([
  'ー5%',
  'ㅡ5%',
  '㇐5%',
  '⎯5%',
  '˗5%',
  '¯5%',
  '3丶580公里',
  '3;580平方米',
  '3；580平方米',
  '15平方km',
  '15平方 km',
  '15平方ft',
  '15 ha²',
  '15公顷²',
  '3,\n580人',
  '二十有五人',
  '万儿八千人',
  '28米乘15米',
  '3个月零5天',
  '百分之一点几',
])('reads no part of %j', (text) => {
  expect(readQuantities(text)).toBe('')
})

test.each([
  ['现有5人', '5 PERSON'],
  ['✅\ufe0f3个', '3 ITEM'],
  ['千分之三点五', '0.35 PERCENT'],
  ['十万分之三', '0.003 PERCENT'],
  ['百万分之五', '0.0005 PERCENT'],
  ['亿分之三', '0.000003 PERCENT'],
])('reads %j wholly', (text, expected) => {
  expect(readQuantities(text)).toBe(expected)
})
