import type { VariantCollector } from '../variants/variant-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

/** Loads the characters of texts that folding changes. */
export async function loadColumnVariants(queue: CopyQueue, variants: VariantCollector): Promise<void> {
  await queue.loadRecords('ColumnVariants', ['model', 'column', 'characters'], variants.variants())
}
