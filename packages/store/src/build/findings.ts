import { type Finding, runRules } from '@tiyu/audit'
import { tableOf } from '@tiyu/model'
import type { OnProgress } from '../release/progress.ts'
import type { CopyQueue } from './copy-queue.ts'
import type { LoadedRows } from './row-loader.ts'
import { addSearchTables, createSearchEntryWriter } from './search-entries.ts'

/** Columns of the Finding table, in the order they are loaded. */
const FINDING_COLUMNS = [
  'id',
  'rule',
  'verdict',
  'explanation',
  'explanationEn',
  'expression',
  'computed',
  'stated',
  'tolerance',
  'unitCode',
  'indicatorCode',
  'regionCode',
  'yearFrom',
  'yearTo',
  'observationIds',
  'facilityId',
  'citationIds',
] as const satisfies readonly (keyof Finding)[]

/** Findings between two progress reports. */
const REPORT_EVERY = 1000

/** Runs the audit rules over the facts of the package and loads their findings, with their search entries. */
export async function loadFindings(
  queue: CopyQueue,
  { facts, searchNames }: Pick<LoadedRows, 'facts' | 'searchNames'>,
  onProgress: OnProgress,
): Promise<void> {
  onProgress({ stage: 'findings' })
  const encoder = queue.addTable('Finding', FINDING_COLUMNS)
  const writeSearchEntry = createSearchEntryWriter(tableOf('Finding'), searchNames, addSearchTables(queue))
  let done = 0
  await queue.loadAll(runRules(facts), (finding) => {
    for (const column of FINDING_COLUMNS) encoder.writeCell(finding[column])
    encoder.endLine()
    writeSearchEntry?.({ ...finding })
    done += 1
    if (done % REPORT_EVERY === 0) onProgress({ stage: 'findings', done })
  })
}
