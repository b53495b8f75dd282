// A table of a data package, read from its CSV file, with the types of the model.

import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { splitRecords } from '@tiyu/datapackage'
import { type AnyTable, decimal } from '@tiyu/model'
import type { Cell, ColumnType, Table, TableColumn, TableRow } from '../table/table.ts'

const TYPES: Readonly<Record<string, ColumnType>> = { integer: 'integer', number: 'number', boolean: 'boolean' }

/** Returns the columns of a table, those in the header of its file. */
export function packageColumns(table: AnyTable, header: readonly string[]): TableColumn[] {
  return header.map((name) => {
    const { format, description, list } = table.fields.find((field) => field.name === name) ?? {}
    const type = TYPES[table.columns[name]?.field.type ?? ''] ?? (format === decimal ? 'decimal' : 'text')
    return { name, type, isList: list ?? false, description: description ?? { en: name, zh: name }, fields: [name] }
  })
}

const DELIMITER = ';'

/** Returns the value of a cell of the file: null, or no values, if it is empty. */
function parseValue(text: string, { type, isList }: TableColumn): Cell {
  if (isList) return text === '' ? [] : text.split(DELIMITER)
  if (text === '') return null
  if (type === 'boolean') return text === 'true'
  return type === 'integer' || type === 'number' ? Number(text) : text
}

/** A file of a package. */
export interface PackageFileBytes {
  /** Relative to the package; one that ends with `.gz` is compressed. */
  readonly path: string
  read(): Readable
}

/** Bytes whose records form one batch: the rows of larger ones outlive a collection of garbage. */
const PIECE_BYTES = 65_536

async function* smallPieces(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += PIECE_BYTES) yield piece.subarray(at, at + PIECE_BYTES)
  }
}

/** Yields the records of a file in batches, the header first. */
function readRecords({ path, read }: PackageFileBytes) {
  const bytes = read()
  if (!path.endsWith('.gz')) return splitRecords(smallPieces(bytes))
  const gunzip = createGunzip()
  bytes.on('error', (error) => gunzip.destroy(error))
  return splitRecords(bytes.pipe(gunzip))
}

/** Returns the columns of a file of a package. */
export async function readPackageColumns(table: AnyTable, file: PackageFileBytes): Promise<TableColumn[]> {
  const records = readRecords(file)
  try {
    const first = await records.next()
    return packageColumns(table, first.done ? Object.keys(table.columns) : (first.value[0]?.cells ?? []))
  } finally {
    await records.return(undefined)
  }
}

/** Opens a table of a package: its rows are read when they are written. */
export async function openPackageTable(table: AnyTable, file: PackageFileBytes): Promise<Table> {
  const records = readRecords(file)
  const first = await records.next()
  const [header, ...others] = first.done ? [] : first.value
  const columns = packageColumns(table, header?.cells ?? Object.keys(table.columns))
  const toRow = ({ cells }: { readonly cells: readonly string[] }): TableRow =>
    columns.map((column, at) => parseValue(cells[at] ?? '', column))
  async function* batches() {
    try {
      yield others.map(toRow)
      for await (const batch of records) yield batch.map(toRow)
    } finally {
      await records.return(undefined)
    }
  }
  return { columns, batches: batches() }
}
