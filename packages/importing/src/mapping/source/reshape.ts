// Changes the records of a file before rules apply: a record per item of a list, or per column of a crosstab.
import type { Bilingual } from '@tiyu/model'
import { compileMissingTest } from '../rule/missing-values.ts'
import type { SplitRule, UnpivotRule } from '../rule/reshape-schema.ts'
import { getCell, type SourceFile, type SourceRecord } from './record.ts'

/** Columns of an unpivoted record: the name of the column it comes from, and its cell. */
const COLUMN_NAME = '$column'
const CELL_VALUE = '$value'

/** Returns a file with other records, each of which replaces one of the source. */
function expand(source: SourceFile, each: (record: SourceRecord) => Iterable<SourceRecord>): SourceFile['records'] {
  async function* records(): AsyncGenerator<SourceRecord> {
    for await (const record of source.records) {
      if (record.error) yield record
      else yield* each(record)
    }
  }
  return records()
}

/** Makes a record of each item of the list in a column; a record whose cell is empty stays one. */
export function splitRecords(source: SourceFile, { column, by }: SplitRule): SourceFile {
  function* items(record: SourceRecord): Generator<SourceRecord> {
    const at = record.names.indexOf(column)
    const texts = (record.cells[at] ?? '')
      .split(by)
      .map((item) => item.trim())
      .filter(Boolean)
    if (texts.length < 2) yield record
    else for (const text of texts) yield { ...record, cells: record.cells.with(at, text) }
  }
  return { ...source, records: expand(source, items) }
}

function unpivotTest({ columns, match }: UnpivotRule): (name: string) => boolean {
  const names = new Set(columns)
  return (name) => names.has(name) || (match?.test(name) ?? false)
}

function emptyCellNote(count: number): Bilingual {
  return {
    en: `${count} cell(s) of unpivoted columns have no value and gave no record.`,
    zh: `逆透视各列中有 ${count} 格无值，未生成记录。`,
  }
}

/** How the records with the same columns are unpivoted. */
interface UnpivotLayout {
  /** Columns of the new records. */
  readonly names: readonly string[]
  /** Indexes of the columns that the new records share. */
  readonly commonIndexes: readonly number[]
  readonly unpivoted: readonly string[]
}

function compileLayout(columns: readonly string[], isUnpivoted: (name: string) => boolean): UnpivotLayout {
  const commonIndexes = columns.flatMap((name, index) => (isUnpivoted(name) ? [] : [index]))
  return {
    names: [...commonIndexes.map((index) => columns[index] ?? ''), COLUMN_NAME, CELL_VALUE],
    commonIndexes,
    unpivoted: columns.filter(isUnpivoted),
  }
}

/** Makes a record of each unpivoted column that has a value, with the columns `$column` and `$value` in their place. */
export function unpivotRecords(source: SourceFile, rule: UnpivotRule, missingValues: readonly string[]): SourceFile {
  const isUnpivoted = unpivotTest(rule)
  const isMissing = compileMissingTest(missingValues)
  const layouts = new Map<readonly string[], UnpivotLayout>()
  const layoutOf = (names: readonly string[]) => {
    const layout = layouts.get(names) ?? compileLayout(names, isUnpivoted)
    layouts.set(names, layout)
    return layout
  }
  let emptyCount = 0
  function* perColumn(record: SourceRecord): Generator<SourceRecord> {
    const { names, commonIndexes, unpivoted } = layoutOf(record.names)
    const common = commonIndexes.map((index) => record.cells[index] ?? '')
    for (const name of unpivoted) {
      const value = getCell(record, name).trim()
      if (isMissing(value)) emptyCount += 1
      else yield { ...record, names, cells: [...common, name, value] }
    }
  }
  return {
    ...source,
    columns: [...source.columns.filter((name) => !isUnpivoted(name)), COLUMN_NAME, CELL_VALUE],
    records: expand(source, perColumn),
    notes: () => [...source.notes(), ...(emptyCount > 0 ? [emptyCellNote(emptyCount)] : [])],
  }
}
