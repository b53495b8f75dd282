// The cells of drafts as texts of a workbook: rows and values by their Chinese names instead of their codes.
import type { ReviewOption } from '@tiyu/explorer'
import type { TableField } from '@tiyu/model'
import type { FieldChoices } from '../row-fields.ts'

/** Names of a drop-down list at most: nobody looks through more. */
const MAX_NAMES = 5000

/** A name that several rows have is followed by its code. */
const CODE_BEHIND = /（([^（）]+)）$/

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** The names of the values of one column. */
interface ColumnNames {
  readonly names: ReadonlyMap<string, string>
  /** Values by what a person may write for them: the name, the English name, the code. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** What a text in a cell means. */
export interface CellValue {
  readonly value: string
  /** Names in the text that several values have. */
  readonly ambiguous: readonly string[]
}

/** Names the values of cells, and reads them back. */
export class CellTexts {
  private readonly choices: FieldChoices
  private readonly byColumn = new Map<string, ColumnNames | undefined>()
  /** Indicators of the package, without the proposed ones. */
  readonly indicators: ColumnNames

  constructor(choices: FieldChoices) {
    this.choices = choices
    this.indicators = nameOptions(choices.packageRows('Indicator'))
  }

  /** Returns the names that a drop-down list of a column has; undefined if it has none. */
  namesOf(column: TableField): readonly string[] | undefined {
    const { names } = this.columnNames(column) ?? {}
    return !names || column.list || names.size === 0 || names.size > MAX_NAMES ? undefined : [...names.values()]
  }

  /** Returns the text of a cell. */
  textOf(column: TableField, value: string): string {
    const { names } = this.columnNames(column) ?? {}
    return names ? this.eachOf(column, value, (one) => names.get(one) ?? one) : value
  }

  /** Returns the value that a text in a cell names; a text that names nothing is the value. */
  valueOf(column: TableField, text: string): CellValue {
    const names = this.columnNames(column)
    const trimmed = text.trim().replaceAll(/\r\n?/g, '\n')
    if (!names) return { value: trimmed, ambiguous: [] }
    const ambiguous: string[] = []
    const value = this.eachOf(column, trimmed, (one) => {
      const found = valuesOf(one, names)
      if (found.length > 1) ambiguous.push(one)
      return found[0] ?? one
    })
    return { value, ambiguous }
  }

  /** Returns the indicators of the package that a text may mean. */
  indicatorsOf(text: string): readonly string[] {
    return valuesOf(text.trim(), this.indicators)
  }

  private eachOf({ list }: TableField, text: string, convert: (one: string) => string): string {
    if (!list) return convert(text)
    const parts = text.split(/[;；]/).map((part) => part.trim())
    return parts.filter(Boolean).map(convert).join(';')
  }

  private columnNames(column: TableField): ColumnNames | undefined {
    const key = column.references ?? column.type
    if (!this.byColumn.has(key)) {
      const options = (column.references && this.choices.rows(column.references)) ?? this.choices.values(column)
      this.byColumn.set(key, options && nameOptions(options))
    }
    return this.byColumn.get(key)
  }
}

/** Returns the values that a person may mean by a text. */
function valuesOf(text: string, { values }: ColumnNames): readonly string[] {
  return values.get(text) ?? values.get(CODE_BEHIND.exec(text)?.[1] ?? '') ?? []
}

function nameOptions(options: readonly ReviewOption[]): ColumnNames {
  const labels = Map.groupBy(options, ({ label }) => oneLine(label))
  const codes = new Set(options.map(({ value }) => value))
  const names = new Map<string, string>()
  const values = new Map<string, string[]>()
  const add = (text: string, value: string) => {
    const known = values.get(text) ?? []
    if (text !== '' && !known.includes(value)) values.set(text, [...known, value])
  }
  for (const { value, label, other } of options) {
    const name = oneLine(label)
    const isUnique = labels.get(name)?.length === 1 && (name === value || !codes.has(name))
    names.set(value, isUnique ? name : `${name}（${value}）`)
    add(name, value)
    if (!labels.has(oneLine(other))) add(oneLine(other), value)
  }
  // A code is taken as a code, even if something else has it as a name.
  for (const { value } of options) values.set(value, [value])
  return { names, values }
}
