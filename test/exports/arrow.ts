import { loadTool } from './installed-tools.ts'

/** The reader of the Arrow project itself. */
interface ArrowModule {
  tableFromIPC(bytes: Uint8Array): Iterable<{ toJSON(): Record<string, unknown> }>
}

/** Reads the rows of an Arrow stream. */
export async function readArrow(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const { tableFromIPC } = await loadTool<ArrowModule>('apache-arrow')
  return Array.from(tableFromIPC(bytes), (row) => row.toJSON())
}
