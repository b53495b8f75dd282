// Fills in the key of every row and rejects duplicates.
import type { AnyTable } from '@tiyu/model'
import { compileIdentifier } from '../rule/identifier.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { duplicateIdentifier, missingIdentifier } from '../rule/value-error.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import type { RowStep } from './field-step.ts'

/** Keys assigned so far, with the numbers of their records. */
export class IdRegistry {
  private readonly recordsByFile = new Map<string, Map<string, number>>()

  /** Registers a key. Returns where it was used before; undefined if it is new. */
  register(key: string, { file, number }: SourceRecord): Pick<SourceRecord, 'file' | 'number'> | undefined {
    for (const [name, records] of this.recordsByFile) {
      const earlier = records.get(key)
      if (earlier !== undefined) return { file: name, number: earlier }
    }
    const records = this.recordsByFile.get(file) ?? new Map<string, number>()
    this.recordsByFile.set(file, records)
    records.set(key, number)
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
    const earlier = idRegistry.register(key, record)
    if (earlier) {
      errors.push({ ...duplicateIdentifier(key, earlier), field: table.key, column: '', value: key })
    }
  }
}
