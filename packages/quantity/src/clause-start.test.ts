import { expect, test } from 'vitest'
import { type ClauseBounds, clauseStart } from './clause-start.ts'

const breaks = /[，。：（(》]/

test.each<[text: string, clause: string, bounds?: ClauseBounds]>([
  ['全市面积大,其中球场', '其中球场'],
  ['共3,580平方米的球场', '共3,580平方米的球场'],
  ['共3，580平方米的球场', '共3，580平方米的球场'],
  ['共3,58个', '58个'],
  ['球场（含室内，室外）', '室外）'],
  ['全市：球场（含室内，室外）', '球场（含室内，室外）', { breaks, keepsBrackets: true }],
  ['球场（含室内，室外', '室外', { breaks, keepsBrackets: true }],
  ['室内）球场', '', { breaks, keepsBrackets: true, earliest: 0 }],
  ['一二三四', '三四', { earliest: 2 }],
  [`，${'长'.repeat(90)}`, '长'.repeat(80)],
])('the clause at the end of %s is %s', (text, clause, bounds) => {
  expect(text.slice(clauseStart(text, text.length, bounds))).toBe(clause)
})
