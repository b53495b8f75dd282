// The keys of every table as they are read, and the references that wait for a row further down.
import { type Problem, quote } from '../problem.ts'
import { tables } from '../tables/all.ts'
import type { ModelName } from '../tables/column.ts'
import type { AnyTable } from '../tables/table.ts'
import type { Row } from './rows.ts'

interface PendingReference {
  readonly to: ModelName
  readonly value: string
  readonly at: Pick<Problem, 'file' | 'line' | 'column' | 'field'>
}

/** Collects keys and checks that they are unique and that every reference finds its row. */
export class Keys {
  private readonly known = new Map<ModelName, Set<string>>(tables.map((table) => [table.model, new Set()]))
  private readonly pending: PendingReference[] = []
  private readonly unread = new Set<ModelName>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Takes in the key and the references of a row. */
  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    const key = values[table.key] as string
    const keys = this.known.get(table.model) as Set<string>
    if (keys.has(key)) {
      this.report({
        file,
        line,
        column: header.indexOf(table.key) + 1,
        field: table.key,
        wrong: { en: `${quote(key)} stands on an earlier line already.`, zh: `${quote(key)} 已在前面出现。` },
        right: { en: 'Every row needs a key of its own.', zh: '每一行需要自己的唯一标识。' },
      })
    }
    keys.add(key)
    for (const [field, { references }] of Object.entries(table.columns)) {
      if (!references) continue
      for (const value of [values[field] ?? []].flat() as string[]) {
        if (this.known.get(references)?.has(value)) continue
        this.pending.push({ to: references, value, at: { file, line, column: header.indexOf(field) + 1, field } })
      }
    }
  }

  /** Says that rows of a table could not be read: whether a reference finds its row there is left open. */
  leaveOpen(model: ModelName): void {
    this.unread.add(model)
  }

  /** Reports every reference that found no row in any file. */
  finish(): void {
    for (const { to, value, at } of this.pending) {
      if (this.unread.has(to) || this.known.get(to)?.has(value)) continue
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
}
