import type { SearchNameCollector } from '../search/search-name-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

/** Loads the words of all names, which misspelt words of a search are compared with. */
export async function loadSearchWords(queue: CopyQueue, names: SearchNameCollector): Promise<void> {
  const encoder = queue.addTable('SearchWord', ['word'])
  await queue.loadAll(names.words(), (word) => {
    encoder.writeText(word)
    encoder.endLine()
  })
}

/** Loads in how many entries each token is. */
export async function loadSearchTokens(queue: CopyQueue, { tokenCounter }: SearchNameCollector): Promise<void> {
  const encoder = queue.addBinaryTable('SearchToken', ['token', 'prefix', 'count'])
  await queue.loadAll(tokenCounter.entries(), (values) => {
    encoder.beginRow(values.length)
    for (const value of values) typeof value === 'number' ? encoder.writeInteger(value) : encoder.writeText(value)
  })
}
