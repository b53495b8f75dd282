import type { NumberCollector } from '../ranges/number-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

/** Loads how many rows have each number up to a value. */
export async function loadCumulativeCounts(queue: CopyQueue, numbers: NumberCollector): Promise<void> {
  await queue.loadRecords('CumulativeCount', ['model', 'number', 'value', 'count'], numbers.counts())
}
