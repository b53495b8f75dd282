import { join } from 'node:path'
import { type Descriptor, findTableFile, readRecords } from '@tiyu/datapackage'
import type { AnyTable } from '@tiyu/model'
import type { KeyedRow } from './keyed-rows.ts'
import { sortByKey } from './sort-by-key.ts'

async function* readKeyedRows(folder: string, descriptor: Descriptor, table: AnyTable): AsyncGenerator<KeyedRow> {
  const file = findTableFile(descriptor, table.name)
  if (!file) return
  let order: readonly number[] | undefined
  const columns = Object.keys(table.columns)
  const records = readRecords(join(folder, file), file, ({ message }) => {
    throw new Error(`${file} of ${folder}: ${message.en} ${message.zh}`)
  })
  for await (const { cells: record } of records) {
    if (order) {
      const cells = order.map((at) => record[at] ?? '')
      yield { key: cells[columns.indexOf(table.key)] ?? '', cells }
    } else {
      order = columns.map((column) => record.indexOf(column))
    }
  }
}

/** Reads the rows of a table of an archived package, sorted by key. */
export function readPackageRows(folder: string, descriptor: Descriptor, table: AnyTable): AsyncGenerator<KeyedRow> {
  return sortByKey(readKeyedRows(folder, descriptor, table))
}
