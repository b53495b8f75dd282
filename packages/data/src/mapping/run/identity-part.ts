// Gives every row its key and sees that no two have the same.
import type { AnyTable } from '../../tables/table.ts'
import { identifierOf } from '../rule/identifier.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { noIdentifier, sameIdentifier } from '../rule/refusal.ts'
import { cellOf } from '../source/record.ts'
import type { Part } from './field-part.ts'

/** Keys that rows have, and where each was given. */
export class Identities {
  private readonly places = new Map<string, string>()

  /** Where a key was given before; undefined where it is new. */
  take(key: string, place: string): string | undefined {
    const before = this.places.get(key)
    if (before === undefined) this.places.set(key, place)
    return before
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
    const before = identities.take(key, `${record.file}:${record.line}`)
    if (before !== undefined) {
      faults.push({ ...sameIdentifier(key, before), field: table.key, column: '', value: key })
    }
  }
}
