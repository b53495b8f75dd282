// Reads the rows of the published package.
import { fileURLToPath } from 'node:url'
import { type Problem, tables } from '@tiyu/model'
import { loadDescriptor } from '../package/descriptor.ts'
import { type Row, readRows } from '../package/rows.ts'

export type Values = Row['values']

/** Folder of the published package. */
export const publishedFolder = fileURLToPath(new URL('../../../../data', import.meta.url))

function fail({ file, line, message }: Problem): never {
  throw new Error(`${file}:${line} ${message.en}`)
}

/** Reads all tables; returns a function from a table name to its rows. */
export async function publishedRows(): Promise<(name: string) => readonly Values[]> {
  const descriptor = await loadDescriptor(publishedFolder)
  const rows = new Map<string, Values[]>(tables.map(({ name }) => [name, []]))
  for (const table of tables) {
    for await (const { values } of readRows(publishedFolder, descriptor, table, fail))
      rows.get(table.name)?.push(values)
  }
  return (name) => rows.get(name) as Values[]
}

/** Returns a list value; empty if the table has no such column. */
export function toList(value: unknown): readonly string[] {
  return (value ?? []) as string[]
}
