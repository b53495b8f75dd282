// The keys of every table as they are read, and the references that wait for a row further down.

import { type AnyTable, type ModelName, type Problem, quote, tables } from '@tiyu/model'
import { HashSet64 } from './hash-set-64.ts'
import type { Row } from './rows.ts'
import type { Validator } from './validator.ts'

interface Reference {
  readonly to: ModelName
  readonly value: string
  readonly position: Pick<Problem, 'file' | 'line' | 'column' | 'field'>
}

const TABLE_ORDER = new Map(tables.map(({ model }, index) => [model, index]))

/** The columns of a table that hold keys of others. */
function foreignKeysOf({ columns }: AnyTable): (readonly [field: string, to: ModelName])[] {
  return Object.entries(columns).flatMap(([field, { references }]) => (references ? [[field, references]] : []))
}

const FOREIGN_KEYS = new Map(tables.map((table) => [table.model, foreignKeysOf(table)]))

/** Collects keys and checks that they are unique and that every reference finds its row. */
export class KeyCheck implements Validator {
  private readonly keySets = new Map<ModelName, HashSet64>(tables.map(({ model }) => [model, new HashSet64()]))
  private readonly pending: Reference[] = []
  private readonly unreadTables = new Set<ModelName>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Takes in the key and the references of a row; tables come in the order of `tables`. */
  add(table: AnyTable, file: string, row: Row): void {
    const { line, header, values } = row
    const key = values[table.key] as string
    if (this.keySets.get(table.model)?.add(key) !== undefined) {
      this.report({
        file,
        line,
        column: header.indexOf(table.key) + 1,
        field: table.key,
        message: { en: `${quote(key)} stands on an earlier line already.`, zh: `${quote(key)} 已在前面出现。` },
        hint: { en: 'Every row needs a key of its own.', zh: '每一行需要自己的唯一标识。' },
      })
    }
    for (const [field, to] of FOREIGN_KEYS.get(table.model) ?? []) {
      const value = values[field] as string | readonly string[] | null
      if (typeof value === 'string') this.checkReference(table, file, row, { field, to, value })
      else if (value) for (const one of value) this.checkReference(table, file, row, { field, to, value: one })
    }
  }

  /** Says that rows of a table could not be read: whether a reference finds its row there is left open. */
  markUnread(model: ModelName): void {
    this.unreadTables.add(model)
  }

  /** Reports every reference that found no row in any file. */
  finish(): void {
    for (const reference of this.pending) if (!this.exists(reference)) this.reportMissing(reference)
  }

  private checkReference(
    table: AnyTable,
    file: string,
    { line, header }: Row,
    { field, to, value }: { readonly field: string; readonly to: ModelName; readonly value: string },
  ): void {
    if (this.keySets.get(to)?.indexOf(value) !== undefined) return
    const reference = { to, value, position: { file, line, column: header.indexOf(field) + 1, field } }
    // All rows of the tables before are known; one of its own or of a later table may still come.
    const complete = (TABLE_ORDER.get(to) as number) < (TABLE_ORDER.get(table.model) as number)
    if (!complete) this.pending.push(reference)
    else if (!this.exists(reference)) this.reportMissing(reference)
  }

  private exists({ to, value }: Reference): boolean {
    return this.unreadTables.has(to) || this.keySets.get(to)?.indexOf(value) !== undefined
  }

  private reportMissing({ to, value, position }: Reference): void {
    const target = tables.find((table) => table.model === to)
    this.report({
      ...position,
      message: {
        en: `${quote(value)} is no ${target?.key} in table ${target?.name}.`,
        zh: `表 ${target?.name} 中没有 ${target?.key} 为 ${quote(value)} 的行。`,
      },
      hint: { en: 'Correct it, or add the row it points to.', zh: '请更正，或补上所指的行。' },
    })
  }
}
