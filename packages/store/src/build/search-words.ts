import type { SearchNameCollector } from '../search/search-name-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

const ROWS_BETWEEN_BATCHES = 1000

/** Loads the words of all names, which misspelt words of a search are compared with. */
export async function loadSearchWords(queue: CopyQueue, names: SearchNameCollector): Promise<void> {
  const encoder = queue.addTable('SearchWord', ['word'])
  for (const word of names.words()) {
    encoder.writeText(word)
    encoder.endLine()
  }
  await queue.flush()
}

/** Loads in how many entries each token is. */
export async function loadSearchTokens(queue: CopyQueue, { tokenCounter }: SearchNameCollector): Promise<void> {
  const encoder = queue.addBinaryTable('SearchToken', ['token', 'prefix', 'count'])
  let rows = 0
  for (const values of tokenCounter.entries()) {
    encoder.beginRow(values.length)
    for (const value of values) typeof value === 'number' ? encoder.writeInteger(value) : encoder.writeText(value)
    rows += 1
    if (rows % ROWS_BETWEEN_BATCHES === 0) await queue.sendFullBatches()
  }
  await queue.flush()
}
