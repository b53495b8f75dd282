// Fills in the key of every row and rejects duplicates.
import type { AnyTable } from '@tiyu/model'
import { compileIdentifier } from '../rule/identifier.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { duplicateIdentifier, missingIdentifier } from '../rule/value-error.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import type { RowStep } from './field-step.ts'

/** Keys assigned so far, with their positions. */
export class IdRegistry {
  private readonly linesByFile = new Map<string, Map<string, number>>()

  /** Registers a key. Returns the position of an earlier use as `file:line`; undefined if it is new. */
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

/** Generates identifiers; undefined if a rule of the mapping fills in the key. */
export function identifierStep(mapping: Mapping, table: AnyTable): RowStep | undefined {
  const identifier = compileIdentifier(mapping)
  if (!identifier) return undefined
  const { columns, generate } = identifier
  return (row) => {
    const id = generate(row.record)
    row.cells[table.key] = id
    if (id !== '') return
    const value = columns.map((column) => getCell(row.record, column)).join(' ')
    row.errors.push({ ...missingIdentifier(value), field: table.key, column: columns.join(', '), value })
  }
}

/** Rejects rows with a duplicate key. Must be the last step, so that rejected rows claim no key. */
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
