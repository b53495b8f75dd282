import { expect, test } from 'vitest'
import { type Cells, tableNamed } from '../extract/draft-files.ts'
import type { Outcome, ReviewedDraft } from './decision.ts'
import { findBlocker } from './readiness.ts'

function draft(table: string, id: string, outcome: Outcome, cells: Cells = {}): ReviewedDraft {
  const all = { ...cells, name: cells.name ?? id }
  return { draft: { id, table: tableNamed(table), cells: all }, outcome, cells: all, corrected: [] }
}

/** Returns what a draft waits for among others. */
function blocker(one: ReviewedDraft, ...others: readonly ReviewedDraft[]): string | undefined {
  return findBlocker(one, new Map([one, ...others].map((each) => [each.draft.id, each])))?.message.en
}

const figure = draft('observations', 'o', 'ACCEPTED', { indicatorCode: 'i', eventId: 'e' })
const indicator = draft('indicators', 'i', 'ACCEPTED')
const event = draft('events', 'e', 'ACCEPTED', { seriesId: 's' })

test.each(['OPEN', 'REJECTED'] as const)('a row waits for the second row it refers to, if that is %s', (outcome) => {
  expect(blocker(figure, indicator, draft('events', 'e', outcome))).toBe('It waits for “e”.')
})

test.each(['OPEN', 'REJECTED'] as const)('a row waits for what its second row refers to, if that is %s', (outcome) => {
  expect(blocker(figure, indicator, event, draft('event-series', 's', outcome))).toBe('It waits for “s”.')
})

test('a row waits for all that is missing', () => {
  const others = [
    draft('sources', 'r', 'OPEN'),
    draft('indicators', 'i', 'OPEN'),
    event,
    draft('event-series', 's', 'OPEN'),
  ]
  expect(blocker(figure, ...others)).toBe('It waits for “r”, “i”, “s”.')
})

test('a row waits for one of a list', () => {
  const games = draft('events', 'e', 'ACCEPTED', { sportCodes: 'a;b' })
  expect(blocker(games, draft('sports', 'a', 'ACCEPTED'), draft('sports', 'b', 'OPEN'))).toBe('It waits for “b”.')
})

test('a row with all that it needs waits for nothing, nor do two that refer to each other', () => {
  expect(blocker(figure, indicator, event, draft('event-series', 's', 'WRITTEN'))).toBeUndefined()
  const [one, other] = [
    draft('sports', 'a', 'ACCEPTED', { parentCode: 'b' }),
    draft('sports', 'b', 'ACCEPTED', { parentCode: 'a' }),
  ]
  expect(blocker(one, other)).toBeUndefined()
})
