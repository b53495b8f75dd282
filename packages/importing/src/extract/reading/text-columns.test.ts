import { expect, test } from 'vitest'
import { runsAt } from '../testing/text-runs.ts'
import { layOut } from './pdf-text.ts'
import { readingOrder } from './text-columns.ts'

const TEXT = '全年共举办各级各类赛事活动'
const left = Array.from({ length: 8 }, (_, index) => `${TEXT}左${index}`)
const right = Array.from({ length: 5 }, (_, index) => `${TEXT}右${index}`)
/** Lines of two columns of 15 characters; a gap of a character is between them. */
const columns = left.flatMap((text, index) => {
  const y = 300 - index * 18
  return [...runsAt(y, [text, 0]), ...(right[index] ? runsAt(y, [right[index], 165]) : [])]
})

const texts = (runs: Parameters<typeof readingOrder>[0]) =>
  readingOrder(runs).map((part) => part.map(({ text }) => text))

test('reads the left column before the right, below a line over both', () => {
  const title = runsAt(330, ['全年共举办各级各类赛事活动四十余场的情况通报', 50])
  expect(texts([...title, ...columns])).toEqual([title.map(({ text }) => text), left, right])
})

test('moves the right column over the left', () => {
  expect(readingOrder(columns)[1]?.map(({ x }) => x)).toEqual(right.map(() => 0))
})

test('takes the columns of a table for none of text', () => {
  const rows = left.flatMap((text, index) => runsAt(300 - index * 18, [text, 0], [`${index}2.5`, 165]))
  expect(readingOrder(rows)).toHaveLength(1)
  expect(layOut(rows).text.split('\n')[0]).toBe(`${TEXT}左0 | 02.5`)
})
