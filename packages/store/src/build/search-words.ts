import type { SearchNameCollector } from '../search/search-name-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

/** Loads the words of all names, which misspelt words of a search are compared with. */
export async function loadSearchWords(queue: CopyQueue, names: SearchNameCollector): Promise<void> {
  const encoder = queue.addTable('SearchWord', ['word'])
  for (const word of names.words()) {
    encoder.writeText(word)
    encoder.endLine()
  }
  await queue.flush()
}
