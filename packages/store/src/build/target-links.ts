import { type Facts, matchActuals } from '@tiyu/audit'
import type { BulkLoader } from '../database/bulk-loader.ts'

/** Sets `answeredById` of each target and plan to the actual value that corresponds to it. */
export async function linkTargetsToActuals(loader: BulkLoader, facts: Facts): Promise<void> {
  const links = [...matchActuals(facts)].map(([target, actual]) => [target, actual.id] as const)
  if (links.length === 0) return
  await loader.query(
    `UPDATE "Observation" SET "answeredById" = actual FROM unnest($1::text[], $2::text[]) AS link (target, actual) WHERE id = target`,
    [links.map(([target]) => target), links.map(([, actual]) => actual)],
  )
}
