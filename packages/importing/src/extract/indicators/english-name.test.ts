import { expect, test } from 'vitest'
import { EnglishNamer } from './english-name.ts'

const namer = new EnglishNamer({ sports: [{ code: 'go', name: '围棋', nameEn: 'Go (weiqi)' }] })

test.each([
  ['县级全民健身中心', 'County-level fitness centres'],
  ['青少年体育俱乐部', 'Youth sports clubs'],
  ['围棋比赛', 'Go competitions'],
  ['体育公园', 'Sports parks'],
])('%s is %s', (name, english) => {
  expect(namer.translate(name)).toBe(english)
})

test.each(['云竹体育公园', '县级', '苍云杯', '体育场馆开放'])('leaves %s, a word of which is not known', (name) => {
  expect(namer.translate(name)).toBeUndefined()
})
