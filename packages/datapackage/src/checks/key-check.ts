// Checks primary and foreign keys while the tables are read.
import { type AnyTable, type FilePosition, type ModelName, type Problem, quote, tables } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import { HashSet64 } from './hash-sets.ts'
import { NearestKeys } from './nearest-keys.ts'
import type { Validator } from './validator.ts'

interface Reference {
  readonly to: ModelName
  readonly value: string
  readonly field: string
}

interface LocatedReference extends Reference {
  readonly position: FilePosition
}

const TABLE_ORDER = new Map(tables.map(({ model }, index) => [model, index]))

interface ForeignKey {
  readonly field: string
  readonly to: ModelName
  /** The last value that was found: rows in a row often have the same. */
  found: string
}

/** Foreign key columns of a table. */
function foreignKeysOf({ columns }: AnyTable): ForeignKey[] {
  return Object.entries(columns).flatMap(([field, { references }]) =>
    references ? [{ field, to: references, found: '' }] : [],
  )
}

/** Reports duplicate keys and references to unknown rows. */
export class KeyCheck implements Validator {
  private readonly keySets = new Map<ModelName, HashSet64>(tables.map(({ model }) => [model, new HashSet64()]))
  /** Keys of rows with an invalid cell, as they are written and as they may be meant. */
  private readonly invalidKeys = new Map<ModelName, HashSet64>()
  private readonly foreignKeys = new Map(tables.map((table) => [table.model, foreignKeysOf(table)]))
  private readonly pending: LocatedReference[] = []
  private readonly unreadTables = new Set<ModelName>()
  private readonly nearestKeys = new NearestKeys()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  /** Checks the key and the references of a row. Tables must come in the order of `tables`. */
  add(table: AnyTable, file: string, row: Row): void {
    const { line, header, values } = row
    const key = values[table.key] as string
    this.nearestKeys.add(table, values)
    if (this.keySets.get(table.model)?.add(key) !== undefined) {
      this.report({
        file,
        line,
        column: header.indexOf(table.key) + 1,
        field: table.key,
        message: { en: `Duplicate key ${quote(key)}.`, zh: `标识 ${quote(key)} 重复。` },
        hint: { en: 'Give every row a unique key.', zh: '每一行的标识必须唯一。' },
      })
    }
    for (const foreignKey of this.foreignKeys.get(table.model) ?? []) {
      const value = values[foreignKey.field] as string | readonly string[] | null
      if (typeof value === 'string') this.checkReference(table, file, row, foreignKey, value)
      else if (value) for (const one of value) this.checkReference(table, file, row, foreignKey, one)
    }
  }

  /** Takes the key of a row that is left out: references to it are not unknown. */
  addInvalid(table: AnyTable, { values }: Row): void {
    const key = values[table.key]
    if (typeof key !== 'string') return
    const keys = this.invalidKeys.get(table.model) ?? new HashSet64()
    this.invalidKeys.set(table.model, keys)
    for (const one of [key, key.trim(), key.trim().toLowerCase()]) keys.add(one)
  }

  /** Marks a table unreadable; foreign keys into it are not reported. */
  markUnread(model: ModelName): void {
    this.unreadTables.add(model)
  }

  /** Reports pending references to unknown rows. */
  finish(): void {
    for (const reference of this.pending) if (!this.exists(reference)) this.reportMissing(reference)
  }

  private checkReference(table: AnyTable, file: string, { line, header }: Row, key: ForeignKey, value: string): void {
    const { field, to, found } = key
    if (value === found) return
    if (this.keySets.get(to)?.indexOf(value) !== undefined) {
      key.found = value
      return
    }
    const located = { field, to, value, position: { file, line, column: header.indexOf(field) + 1 } }
    // Earlier tables are complete; a row of this or a later table may still follow.
    const isComplete = (TABLE_ORDER.get(to) as number) < (TABLE_ORDER.get(table.model) as number)
    if (!isComplete) this.pending.push(located)
    else if (!this.exists(located)) this.reportMissing(located)
  }

  private exists({ to, value }: Reference): boolean {
    return (
      this.unreadTables.has(to) ||
      this.keySets.get(to)?.indexOf(value) !== undefined ||
      this.invalidKeys.get(to)?.indexOf(value) !== undefined
    )
  }

  private reportMissing({ to, value, field, position }: LocatedReference): void {
    const target = tables.find((table) => table.model === to)
    this.report({
      ...position,
      field,
      message: {
        en: `Unknown ${target?.key} ${quote(value)}: no such row in ${target?.name}.`,
        zh: `${target?.key} ${quote(value)} 无效：表 ${target?.name} 中没有此行。`,
      },
      hint: this.nearestKeys.hintFor(to, value),
    })
  }
}
