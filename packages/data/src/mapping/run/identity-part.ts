// Gives every row its key and sees that no two have the same.
import type { AnyTable } from '../../tables/table.ts'
import { identifierOf } from '../rule/identifier.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { noIdentifier, sameIdentifier } from '../rule/refusal.ts'
import { cellOf, type SourceRecord } from '../source/record.ts'
import type { Part } from './field-part.ts'

/** Keys that rows have, and where each was given. */
export class Identities {
  private readonly files = new Map<string, Map<string, number>>()

  /** Where a key was given before, as `file:line`; undefined where it is new. */
  take(key: string, { file, line }: SourceRecord): string | undefined {
    for (const [name, lines] of this.files) {
      const before = lines.get(key)
      if (before !== undefined) return `${name}:${before}`
    }
    const lines = this.files.get(file) ?? new Map<string, number>()
    this.files.set(file, lines)
    lines.set(key, line)
    return undefined
  }
}

/** The part that makes identifiers; undefined where the mapping gives the key by a rule. */
export function identifierPart(mapping: Mapping, table: AnyTable): Part | undefined {
  const identifier = identifierOf(mapping)
  if (!identifier) return undefined
  const { columns, make } = identifier
  return (draft) => {
    const made = make(draft.record)
    draft.cells[table.key] = made
    if (made !== '') return
    const value = columns.map((column) => cellOf(draft.record, column)).join(' ')
    draft.faults.push({ ...noIdentifier(value), field: table.key, column: columns.join(', '), value })
  }
}

/** The part that rejects a record whose key is taken; it comes after all others, so that rejected rows take none. */
export function uniquePart(table: AnyTable, identities: Identities): Part {
  return ({ cells, faults, record }) => {
    const key = cells[table.key] ?? ''
    if (faults.length > 0 || key === '') return
    const before = identities.take(key, record)
    if (before !== undefined) {
      faults.push({ ...sameIdentifier(key, before), field: table.key, column: '', value: key })
    }
  }
}
