// The keys of every table as they are read, and the references that wait for a row further down.
import { type Problem, quote } from '../problem.ts'
import { tables } from '../tables/all.ts'
import type { ModelName } from '../tables/column.ts'
import type { AnyTable } from '../tables/table.ts'
import { Fingerprints } from './fingerprints.ts'
import type { Judge } from './judge.ts'
import type { Row } from './rows.ts'

interface Reference {
  readonly to: ModelName
  readonly value: string
  readonly at: Pick<Problem, 'file' | 'line' | 'column' | 'field'>
}

const ORDER = new Map(tables.map(({ model }, index) => [model, index]))

/** The columns of a table that hold keys of others. */
function referencesOf({ columns }: AnyTable): (readonly [field: string, to: ModelName])[] {
  return Object.entries(columns).flatMap(([field, { references }]) => (references ? [[field, references]] : []))
}

const REFERENCES = new Map(tables.map((table) => [table.model, referencesOf(table)]))

/** Collects keys and checks that they are unique and that every reference finds its row. */
export class Keys implements Judge {
  private readonly known = new Map<ModelName, Fingerprints>(tables.map(({ model }) => [model, new Fingerprints()]))
  private readonly pending: Reference[] = []
  private readonly unread = new Set<ModelName>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Takes in the key and the references of a row; tables come in the order of `tables`. */
  add(table: AnyTable, file: string, row: Row): void {
    const { line, header, values } = row
    const key = values[table.key] as string
    if (this.known.get(table.model)?.add(key) !== undefined) {
      this.report({
        file,
        line,
        column: header.indexOf(table.key) + 1,
        field: table.key,
        wrong: { en: `${quote(key)} stands on an earlier line already.`, zh: `${quote(key)} 已在前面出现。` },
        right: { en: 'Every row needs a key of its own.', zh: '每一行需要自己的唯一标识。' },
      })
    }
    for (const [field, to] of REFERENCES.get(table.model) ?? []) {
      const value = values[field] as string | readonly string[] | null
      if (typeof value === 'string') this.follow(table, file, row, { field, to, value })
      else if (value) for (const one of value) this.follow(table, file, row, { field, to, value: one })
    }
  }

  /** Says that rows of a table could not be read: whether a reference finds its row there is left open. */
  leaveOpen(model: ModelName): void {
    this.unread.add(model)
  }

  /** Reports every reference that found no row in any file. */
  finish(): void {
    for (const reference of this.pending) if (!this.finds(reference)) this.tell(reference)
  }

  private follow(
    table: AnyTable,
    file: string,
    { line, header }: Row,
    { field, to, value }: { readonly field: string; readonly to: ModelName; readonly value: string },
  ): void {
    if (this.known.get(to)?.find(value) !== undefined) return
    const reference = { to, value, at: { file, line, column: header.indexOf(field) + 1, field } }
    // All rows of the tables before are known; one of its own or of a later table may still come.
    const complete = (ORDER.get(to) as number) < (ORDER.get(table.model) as number)
    if (!complete) this.pending.push(reference)
    else if (!this.finds(reference)) this.tell(reference)
  }

  private finds({ to, value }: Reference): boolean {
    return this.unread.has(to) || this.known.get(to)?.find(value) !== undefined
  }

  private tell({ to, value, at }: Reference): void {
    const target = tables.find((table) => table.model === to)
    this.report({
      ...at,
      wrong: {
        en: `${quote(value)} is no ${target?.key} in table ${target?.name}.`,
        zh: `表 ${target?.name} 中没有 ${target?.key} 为 ${quote(value)} 的行。`,
      },
      right: { en: 'Correct it, or add the row it points to.', zh: '请更正，或补上所指的行。' },
    })
  }
}
