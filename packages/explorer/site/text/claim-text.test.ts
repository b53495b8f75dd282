import { expect, test } from 'vitest'
import { claimText } from './claim-text.ts'

test.each([
  [1, '第1位（全省）', '1st (the whole province)'],
  [3, '第3位（全省）', '3rd (the whole province)'],
  [12, '第12位（全省）', '12th (the whole province)'],
])('a claimed rank of %i in words', (rank, zh, en) => {
  const claim = { rank, scope: '全省', scopeEn: 'the whole province' }
  expect([claimText(claim, 'zh'), claimText(claim, 'en')]).toEqual([zh, en])
})
