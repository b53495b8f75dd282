import { expect, test } from 'vitest'
import { flagDoubtful, leastSure } from './doubtful-characters.ts'
import type { DraftRow } from './draft-row.ts'

const TEXT = '新建步道12公里，公园3个。'

function draftOf(words: string): DraftRow {
  const start = TEXT.indexOf(words)
  const citation = { asWritten: words, locator: '', start, end: start + words.length }
  return { table: 'observations', cells: {}, citation, confidence: 0.95, reason: { en: 'By rule', zh: '按规则' } }
}

/** Confidences of a text that is recognised surely but for the character at a position. */
const confidencesExcept = (position: number, confidence: number) =>
  new Map(Array.from(TEXT, (_, at) => [at, at === position ? confidence : 0.99] as const))

const extraction = { drafts: [draftOf('步道12公里'), draftOf('公园3个')], indicators: [], numbers: [] }

test('lowers the confidence of the drafts whose words have a doubtful character, and names it', () => {
  const { drafts } = flagDoubtful(extraction, TEXT, confidencesExcept(TEXT.indexOf('2'), 0.42))
  expect(drafts.map(({ confidence }) => confidence)).toEqual([0.42, 0.95])
  expect(drafts[0]?.reason).toEqual({
    en: 'By rule; text recognition is unsure of “2” (0.42): compare the original.',
    zh: '按规则；文字识别对“2”没有把握（0.42），请对照原件。',
  })
})

test('leaves drafts as they are whose characters are sure, or not recognised in a scan', () => {
  expect(flagDoubtful(extraction, TEXT, confidencesExcept(0, 0.1))).toEqual(extraction)
  expect(flagDoubtful(extraction, TEXT, new Map())).toEqual(extraction)
})

test('finds the character of a range that recognition is least sure of', () => {
  const confidences = confidencesExcept(3, 0.5)
  expect(leastSure({ start: 0, end: 5 }, confidences)).toEqual({ position: 3, confidence: 0.5 })
  expect(leastSure({ start: 4, end: 5 }, confidences)).toEqual({ position: 4, confidence: 0.99 })
  expect(leastSure({ start: 0, end: 5 }, new Map())).toBeUndefined()
})
