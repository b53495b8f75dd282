// The search on judged queries: pnpm eval:search prints the scores.
import { openTestRelease } from '@tiyu/store/testing'
import { beforeAll, expect, test } from 'vitest'
import { askJudged, askPackage } from '../../scripts/eval-search/ask.ts'
import { type Answer, type Scores, scoresByKind } from '../../scripts/eval-search/score.ts'

/** Kinds of queries whose objects are found, but not always first. */
const FLOORS: Readonly<Record<string, number>> = { 'missing-character': 0.87, 'exchanged-characters': 0.88 }

let answers: readonly Answer[]
let scores: ReadonlyMap<string, Scores>

beforeAll(async () => {
  const release = await openTestRelease()
  const ofData = await askJudged(release, 'data').finally(() => release.close())
  answers = [...ofData, ...(await askPackage('lydmark'))]
  scores = scoresByKind(answers)
})

const of = (kind: string) => scores.get(kind) as Scores

test('answers every kind of query', () => {
  expect(of('all').queries).toBeGreaterThanOrEqual(495)
  expect(of('all').ndcg).toBeGreaterThanOrEqual(0.97)
  expect(of('all').foundShare).toBeGreaterThanOrEqual(0.98)
  expect(of('all').empty).toBeLessThanOrEqual(0.01)
  for (const [kind, { ndcg }] of scores) expect(ndcg, kind).toBeGreaterThanOrEqual(FLOORS[kind] ?? 0.92)
})

test.each(['exact', 'alias', 'traditional', 'document-number'])('shows what is meant first: %s', (kind) => {
  expect(of(kind).first).toBe(1)
})

test.each([
  ['homophone', 0.99],
  ['wrong-character', 0.9],
  ['pinyin-full', 0.99],
  ['pinyin-initials', 0.99],
])('finds by %s', (kind, share) => expect(of(kind).foundShare).toBeGreaterThanOrEqual(share))

test('marks in nearly every result what it is found by', () => {
  const [found, marked] = [answers.flatMap((answer) => answer.found).length, answers.map(({ marked }) => marked)]
  expect(marked.reduce((sum, one) => sum + one, 0) / found).toBeGreaterThanOrEqual(0.999)
})

test.each(['exact', 'alias', 'traditional', 'document-number', 'number-with-unit', 'two-words', 'question'])(
  'never says that a right query means something else: %s',
  (kind) => expect([of(kind).meant, of(kind).misled]).toEqual([0, 0]),
)

test.each(['homophone', 'wrong-character', 'exchanged-characters', 'pinyin-full', 'pinyin-initials', 'english-typo'])(
  'says what a wrong query means, by which it is found: %s',
  (kind) => {
    expect(of(kind).meant).toBeGreaterThanOrEqual(0.9)
    expect(of(kind).misled).toBeLessThanOrEqual(0.05)
  },
)
