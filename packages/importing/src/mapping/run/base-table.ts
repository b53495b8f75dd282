// Copies and updates table files of the base package.
import { constants } from 'node:fs'
import { copyFile, open, rename, writeFile } from 'node:fs/promises'
import { CsvWriter, readRecords } from '@tiyu/datapackage'
import { type AnyTable, PackageError, type Problem } from '@tiyu/model'

type Cells = Readonly<Record<string, string>>

function fail(problem: Problem): never {
  throw new PackageError([problem])
}

/** Yields the rows of a table file, compressed or not, as cells by column. */
export async function* readTableRows(path: string, file: string): AsyncGenerator<Cells> {
  let header: readonly string[] | undefined
  for await (const { cells } of readRecords(path, file, fail)) {
    if (header) yield Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
    else header = cells
  }
}

async function hasHeader(path: string, header: readonly string[]): Promise<boolean> {
  const expected = `${header.join(',')}\n`
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(expected.length), 0, expected.length, 0)
    return buffer.toString('utf8', 0, bytesRead) === expected
  } finally {
    await file.close()
  }
}

async function endsWithNewline(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1))
    return buffer[0] === 0x0a
  } finally {
    await file.close()
  }
}

/** Writes the rows of a table file to another one with all columns of the table, each changed by `change`. */
async function rewriteTable(
  { from, to, table }: { readonly from: string; readonly to: string; readonly table: AnyTable },
  change: (row: Cells) => Cells,
): Promise<void> {
  const names = Object.keys(table.columns)
  const writer = await CsvWriter.open(to, { header: names })
  try {
    for await (const row of readTableRows(from, `${table.name}.csv`)) {
      const changed = change(row)
      await writer.write(names.map((name) => changed[name] ?? ''))
    }
  } finally {
    await writer.close()
  }
}

/** Copies a table file so that rows can be appended to it: uncompressed, with all columns and a final line ending. */
export async function copyTable(table: AnyTable, from: string, to: string): Promise<void> {
  if (from.endsWith('.gz') || !(await hasHeader(from, Object.keys(table.columns)))) {
    await rewriteTable({ from, to, table }, (row) => row)
    return
  }
  await copyFile(from, to, constants.COPYFILE_EXCL)
  if (!(await endsWithNewline(to))) await writeFile(to, '\n', { flag: 'a' })
}

/** Returns a row with the non-empty cells of an update; lists keep their items and gain those of the update. */
function mergeRow(table: AnyTable, row: Cells, update: Cells): Cells {
  const merged = Object.entries(table.columns).map(([name, { field }]) => {
    const [before = '', after = ''] = [row[name], update[name]]
    if (after === '' || before === '') return [name, after || before]
    const items = new Set([...before.split(';'), ...after.split(';')])
    return [name, field.type === 'list' ? [...items].join(';') : after]
  })
  return Object.fromEntries(merged)
}

/** Merges updates, by key, into the rows of a table file. */
export async function updateTable(table: AnyTable, path: string, updates: ReadonlyMap<string, Cells>): Promise<void> {
  const unfinished = `${path}.merged`
  await rewriteTable({ from: path, to: unfinished, table }, (row) => {
    const update = updates.get(row[table.key] ?? '')
    return update ? mergeRow(table, row, update) : row
  })
  await rename(unfinished, path)
}
