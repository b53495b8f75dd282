// Scores the search on judged queries: pnpm eval:search [--misses]
import { parseArgs } from 'node:util'
import { askPackage } from './eval-search/ask.ts'
import { type Answer, scoresByKind, scoresOf } from './eval-search/score.ts'

const { values } = parseArgs({ options: { misses: { type: 'boolean' } } })

const answers: Answer[] = []
for (const name of ['data', 'lydmark'] as const) answers.push(...(await askPackage(name)))

const KIND_WIDTH = 20

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9)
console.log(
  `${'kind'.padEnd(KIND_WIDTH)}${['queries', 'nDCG@10', 'recall@10', 'first', 'none', 'meant', 'misled'].map((name) => name.padStart(10)).join('')}`,
)
for (const [kind, { queries, ndcg, foundShare, first, empty, meant, misled }] of scoresByKind(answers)) {
  const shares = [ndcg, foundShare, first, empty, meant, misled].map(percent).join(' ')
  console.log(`${kind.padEnd(KIND_WIDTH)}${String(queries).padStart(10)} ${shares}`)
}
if (values.misses) {
  for (const answer of answers.filter((one) => scoresOf([one]).ndcg < 1)) {
    console.log(
      `${answer.kind}: ${answer.query}: ${answer.found.slice(0, 3).join(', ')} instead of ${answer.relevant.join(', ')}`,
    )
  }
}
