import type { NumberCollector, NumberCount } from '../ranges/number-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

const COLUMNS = ['model', 'number', 'value', 'count'] as const satisfies readonly (keyof NumberCount)[]

/** Loads how many rows have each number up to a value. */
export async function loadCumulativeCounts(queue: CopyQueue, numbers: NumberCollector): Promise<void> {
  const encoder = queue.addTable('CumulativeCount', COLUMNS)
  await queue.loadAll(numbers.counts(), (count) => encoder.writeLine(COLUMNS.map((column) => count[column])))
}
