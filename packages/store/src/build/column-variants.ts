import type { VariantCollector } from '../variants/variant-collector.ts'
import type { CopyQueue } from './copy-queue.ts'

/** Loads the characters of texts that folding changes. */
export async function loadColumnVariants(queue: CopyQueue, variants: VariantCollector): Promise<void> {
  const encoder = queue.addTable('ColumnVariants', ['model', 'column', 'characters'])
  await queue.loadAll(variants.variants(), ({ model, column, characters }) =>
    encoder.writeLine([model, column, characters]),
  )
}
