// Gives every row its key and sees that no two have the same.
import type { AnyTable } from '@tiyu/model'
import { compileIdentifier } from '../rule/identifier.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { duplicateIdentifier, missingIdentifier } from '../rule/value-error.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import type { RowStep } from './field-step.ts'

/** Keys that rows have, and where each was given. */
export class IdRegistry {
  private readonly linesByFile = new Map<string, Map<string, number>>()

  /** Where a key was given before, as `file:line`; undefined where it is new. */
  register(key: string, { file, line }: SourceRecord): string | undefined {
    for (const [name, lines] of this.linesByFile) {
      const earlierLine = lines.get(key)
      if (earlierLine !== undefined) return `${name}:${earlierLine}`
    }
    const lines = this.linesByFile.get(file) ?? new Map<string, number>()
    this.linesByFile.set(file, lines)
    lines.set(key, line)
    return undefined
  }
}

/** The part that makes identifiers; undefined where the mapping gives the key by a rule. */
export function identifierStep(mapping: Mapping, table: AnyTable): RowStep | undefined {
  const identifier = compileIdentifier(mapping)
  if (!identifier) return undefined
  const { columns, make: generate } = identifier
  return (row) => {
    const id = generate(row.record)
    row.cells[table.key] = id
    if (id !== '') return
    const value = columns.map((column) => getCell(row.record, column)).join(' ')
    row.errors.push({ ...missingIdentifier(value), field: table.key, column: columns.join(', '), value })
  }
}

/** The part that rejects a record whose key is taken; it comes after all others, so that rejected rows take none. */
export function uniqueKeyStep(table: AnyTable, idRegistry: IdRegistry): RowStep {
  return ({ cells, errors, record }) => {
    const key = cells[table.key] ?? ''
    if (errors.length > 0 || key === '') return
    const position = idRegistry.register(key, record)
    if (position !== undefined) {
      errors.push({ ...duplicateIdentifier(key, position), field: table.key, column: '', value: key })
    }
  }
}
