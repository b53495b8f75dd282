import { expect, test } from 'vitest'
import { readQuantities } from './testing/read-quantities.ts'

test.each([
  '下挫',
  '缩水',
  '压缩',
  '收缩',
  '减持',
  '增速放缓',
  '减缓',
  '减员',
  '下修',
  '回撤',
  '下降成本',
  '滑坡',
  '衰退',
  '走弱',
  '跌落',
  '下降足足',
  '下降高达',
])('reads %s5%% as a fall', (fall) => {
  expect(readQuantities(`${fall}5%`)).toBe('-5 PERCENT')
})

test.each([
  '亏损',
  '赤字',
  '逆差',
  '损失',
  '流失',
  '净流出',
  '落后',
  '倒退',
  '贬值',
  '少增',
  '退步',
  '回调',
  '减排',
  '缩',
])('leaves the size of a loss unread, which may be meant as either sign: %s5%%', (loss) => {
  expect(readQuantities(`${loss}5%`)).toBe('')
})

test.each([
  ['下降至少5%', '-5 PERCENT AT_MOST'],
  ['下降至5%', '5 PERCENT'],
  ['下降成5%', '5 PERCENT'],
  ['降低成本5%', '-5 PERCENT'],
])('tells a level from a fall: %s', (text, expected) => {
  expect(readQuantities(text)).toBe(expected)
})

test.each([
  '较上年少建3个',
  '比去年少办3个',
  '同比少开设3个',
  '人数少3个',
  '减收3个',
  '逊于去年3个',
  '不及去年3个',
  '转负为3个',
])('leaves a difference unread that may be meant as either sign: %s', (text) => {
  expect(readQuantities(text)).toBe('')
})

test.each(['青少年俱乐部3个', '少年组3个', '少体校3个', '不少于3个', '至少建3个', '最少建3个', '少数民族3个'])(
  'does not take a word with 少 for a difference: %s',
  (text) => {
    expect(readQuantities(text)).toMatch(/^3 ITEM/)
  },
)
