// Scores the search on judged queries: pnpm eval:search [--misses]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '@tiyu/store'
import { askJudged } from './eval-search/ask.ts'
import { type Answer, scoresByKind, scoresOf } from './eval-search/score.ts'

const root = new URL('../', import.meta.url)
const packages = { data: 'data/', lydmark: 'examples/packages/lydmark/' }

const { values } = parseArgs({ options: { misses: { type: 'boolean' } } })

async function answersOf([name, path]: [string, string]): Promise<Answer[]> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-eval-'))
  const store = await openStore({ stateFolder })
  try {
    await store.publish(fileURLToPath(new URL(path, root)))
    const release = await store.open()
    return await askJudged(release, name).finally(() => release.close())
  } finally {
    await store.close()
    await rm(stateFolder, { recursive: true, force: true })
  }
}

const answers: Answer[] = []
for (const one of Object.entries(packages)) answers.push(...(await answersOf(one)))

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9)
console.log(
  `${'kind'.padEnd(18)}${['queries', 'nDCG@10', 'recall@10', 'first', 'none'].map((name) => name.padStart(10)).join('')}`,
)
for (const [kind, { queries, ndcg, foundShare, first, empty }] of scoresByKind(answers)) {
  console.log(
    `${kind.padEnd(18)}${String(queries).padStart(10)} ${[ndcg, foundShare, first, empty].map(percent).join(' ')}`,
  )
}
if (values.misses) {
  for (const answer of answers.filter((one) => scoresOf([one]).ndcg < 1)) {
    console.log(
      `${answer.kind}: ${answer.query}: ${answer.found.slice(0, 3).join(', ')} instead of ${answer.relevant.join(', ')}`,
    )
  }
}
