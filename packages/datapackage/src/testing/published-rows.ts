// The rows of the published package, typed as its tables say.
import { fileURLToPath } from 'node:url'
import { type Problem, tables } from '@tiyu/model'
import { type Descriptor, readDescriptor } from '../descriptor.ts'
import { type Row, readRows } from '../rows.ts'

export type Values = Row['values']

/** Folder of the published package. */
export const publishedFolder = fileURLToPath(new URL('../../../../data', import.meta.url))

function fail({ file, line, message }: Problem): never {
  throw new Error(`${file}:${line} ${message.en}`)
}

/** The rows of every table, by its name. */
export async function publishedRows(): Promise<(name: string) => readonly Values[]> {
  const descriptor = (await readDescriptor(publishedFolder)) as Descriptor
  const rows = new Map<string, Values[]>(tables.map(({ name }) => [name, []]))
  for (const table of tables) {
    for await (const { values } of readRows(publishedFolder, descriptor, table, fail))
      rows.get(table.name)?.push(values)
  }
  return (name) => rows.get(name) as Values[]
}

/** A list cell; empty where the table has no such column. */
export function toList(value: unknown): readonly string[] {
  return (value ?? []) as string[]
}
