// Adds the columns of a second file to the records of a file.
import { basename } from 'node:path'
import { type Bilingual, quote } from '@tiyu/model'
import { SourceError } from '../errors.ts'
import type { JoinRule } from '../rule/reshape-schema.ts'
import { openSource, unpackSource } from './open-source.ts'
import { getCell, type SourceFile, type SourceRecord } from './record.ts'

/** The rows of a second file by key. */
interface LookupTable {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

function duplicateKey(file: string, { line }: SourceRecord, column: string, key: string): SourceError {
  return new SourceError({
    file,
    line,
    field: column,
    message: { en: `${quote(key)} is the key of several rows.`, zh: `有多行的键为 ${quote(key)}。` },
    hint: { en: 'Join by a column whose values are unique.', zh: '请按值不重复的列连接。' },
  })
}

function missingKeyColumn(file: string, column: string, columns: readonly string[]): SourceError {
  return new SourceError({
    file,
    message: { en: `Missing column ${quote(column)} for join.key.`, zh: `没有 join.key 所需的列 ${quote(column)}。` },
    hint: { en: `Its columns are ${columns.join(', ')}.`, zh: `其列为 ${columns.join('、')}。` },
  })
}

/**
 * Reads the second file of a join.
 * @throws SourceError if it is unreadable or a key occurs twice
 */
async function readLookupTable(path: string, { key: column, format }: JoinRule): Promise<LookupTable> {
  await using unpacked = await unpackSource(path, format)
  const file = basename(unpacked.path)
  const { columns, records } = await openSource(unpacked.path, format)
  if (!columns.includes(column)) throw missingKeyColumn(file, column, columns)
  const rows = new Map<string, readonly string[]>()
  for await (const record of records) {
    const key = getCell(record, column).trim()
    if (record.error) throw new SourceError({ file, line: record.line, ...record.error })
    if (rows.has(key)) throw duplicateKey(file, record, column, key)
    if (key !== '')
      rows.set(
        key,
        columns.map((name) => getCell(record, name)),
      )
  }
  return { columns, rows }
}

/** Values without a row listed in a note. */
const MAX_LISTED = 5

function unmatchedNote(values: ReadonlyMap<string, number>, { file, key }: JoinRule): Bilingual {
  const count = [...values.values()].reduce((sum, one) => sum + one, 0)
  const listed = [...values.keys()].slice(0, MAX_LISTED).map(quote).join(', ')
  const more = values.size > MAX_LISTED ? ', …' : ''
  return {
    en: `${count} record(s) have no row in ${file} by ${key}: ${listed}${more}. Its columns are empty there.`,
    zh: `${count} 条记录按 ${key} 在 ${file} 中没有对应的行：${listed}${more}，其各列留空。`,
  }
}

/**
 * Adds the columns of a second file, found by the value of a column; empty where there is no row.
 * @param path path of the second file
 * @throws SourceError if the second file is unreadable or has a key twice
 */
export async function joinRecords(source: SourceFile, rule: JoinRule, path: string): Promise<SourceFile> {
  const lookup = await readLookupTable(path, rule)
  const added = lookup.columns.map((name) => `${rule.prefix}${name}`)
  const blank = added.map(() => '')
  const unmatched = new Map<string, number>()
  const namesByShape = new Map<readonly string[], readonly string[]>()
  async function* records(): AsyncGenerator<SourceRecord> {
    for await (const record of source.records) {
      const key = getCell(record, rule.column).trim()
      const row = lookup.rows.get(key)
      if (!row) unmatched.set(key, (unmatched.get(key) ?? 0) + 1)
      const names = namesByShape.get(record.names) ?? [...record.names, ...added]
      namesByShape.set(record.names, names)
      const cells = record.names.map((_, index) => record.cells[index] ?? '')
      yield { ...record, names, cells: [...cells, ...(row ?? blank)] }
    }
  }
  return {
    ...source,
    columns: [...source.columns, ...added],
    records: records(),
    notes: () => [...source.notes(), ...(unmatched.size > 0 ? [unmatchedNote(unmatched, rule)] : [])],
  }
}
