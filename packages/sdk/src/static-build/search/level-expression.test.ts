import { parseTokenQuery } from '@tiyu/search'
import { expect, test } from 'vitest'
import { atLevel } from './level-expression.ts'

const textAt = (query: string, level: number) => atLevel(parseTokenQuery(query), level)?.text

test.each([
  ["'F=手球'", 0, "'F=手球'"],
  ["'F3=手球'", 3, "'F=手球'"],
  ["('F3=手球' | 'F4=手球')", 4, "'F=手球'"],
  ["('F=手球' & 'F=学校':*)", 2, "('F=手球' 'F=学校':* ! )"],
])('%s at level %i is %s', (query, level, text) => expect(textAt(query, level)).toBe(text))

test.each([
  ['tokens of other levels', "'F3=手球'", 2],
  ['all of which one is of another level', "('F=手球' & 'F3=学校')", 2],
  ['what is left out of itself: the rest is read at level 0 only', "('F=手球' & !('F1=手球' | 'F2=手球'))", 1],
  ['syllables of samples that have none', "'F1^shen.bu'", 1],
  ['no entry', "'-'", 0],
])('no entry of a level matches %s', (_, query, level) => expect(textAt(query, level)).toBeUndefined())

test('the rest of a sample has the entries below it', () => {
  expect(textAt("('F=手球' & !('F1=手球' | 'F2=手球'))", 0)).toBe("'F=手球'")
})
