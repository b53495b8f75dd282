// The search on judged queries: pnpm eval:search prints the scores.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '@tiyu/store'
import { openTestRelease } from '@tiyu/store/testing'
import { beforeAll, expect, test } from 'vitest'
import { askJudged } from '../../scripts/eval-search/ask.ts'
import { type Answer, type Scores, scoresByKind } from '../../scripts/eval-search/score.ts'

const LYDMARK = fileURLToPath(new URL('../../examples/packages/lydmark/', import.meta.url))

let scores: ReadonlyMap<string, Scores>

async function lydmarkAnswers(): Promise<Answer[]> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-search-'))
  const store = await openStore({ stateFolder })
  try {
    await store.publish(LYDMARK)
    const release = await store.open()
    return await askJudged(release, 'lydmark').finally(() => release.close())
  } finally {
    await store.close()
    await rm(stateFolder, { recursive: true, force: true })
  }
}

beforeAll(async () => {
  const release = await openTestRelease()
  const answers = await askJudged(release, 'data').finally(() => release.close())
  scores = scoresByKind([...answers, ...(await lydmarkAnswers())])
})

const of = (kind: string) => scores.get(kind) as Scores

test('answers every kind of query', () => {
  expect(of('all').queries).toBeGreaterThanOrEqual(300)
  expect(of('all').ndcg).toBeGreaterThanOrEqual(0.97)
  expect(of('all').foundShare).toBeGreaterThanOrEqual(0.98)
  expect(of('all').empty).toBeLessThanOrEqual(0.01)
  for (const [kind, { ndcg }] of scores) expect(ndcg, kind).toBeGreaterThanOrEqual(0.92)
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
