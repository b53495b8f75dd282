// Compiles a mapping to a function from a source record to a row with its errors.
import type { AnyTable } from '@tiyu/model'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import type { ReferenceIndex } from '../reference-index.ts'
import { compileIdentifier } from '../rule/identifier.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { compileMissingTest } from '../rule/missing-values.ts'
import type { RuleContext } from '../rule/rule-compiler.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import { citationStep, underivableStep } from './citation-step.ts'
import { constraintStep } from './constraint-step.ts'
import { coordinatesStep } from './coordinates-step.ts'
import { fieldSteps, type RowStep } from './field-step.ts'
import { type IdRegistry, identifierStep, uniqueKeyStep } from './identifier-step.ts'
import { type CellError, MappedRow } from './mapped-row.ts'

/** Dependencies of a mapper. */
export interface MapperOptions {
  readonly mapping: Mapping
  readonly table: AnyTable
  readonly referenceIndex: ReferenceIndex
  readonly system: ReferenceSystem
  readonly idRegistry: IdRegistry
}

/** Returns the error that excludes a record; undefined if none does. */
type RecordFilter = (record: SourceRecord) => CellError | undefined

function rejectBroken({ error }: SourceRecord): CellError | undefined {
  return error && { reason: 'broken-record', ...error, field: '', column: '', value: '' }
}

function compileExclusions({ leaveOut, nothing: missingValues }: Mapping): RecordFilter[] {
  const isMissing = compileMissingTest(missingValues)
  return leaveOut.map(({ column: columns, match, why }, index) => (record): CellError | undefined => {
    const column = columns.find((one) => !isMissing(getCell(record, one).trim())) ?? (columns[0] as string)
    const value = getCell(record, column).trim()
    if (!match.test(value)) return undefined
    const hint = { en: 'To keep it, remove the rule from leaveOut.', zh: '若要保留，请删去 leaveOut 中的规则。' }
    return { reason: 'left-out', message: why, hint, field: `leaveOut.${index}`, column, value }
  })
}

function isRowStep(step: RowStep | undefined): step is RowStep {
  return step !== undefined
}

/** Compiles a mapping. */
export function compileMapper({
  mapping,
  table,
  referenceIndex,
  system,
  idRegistry,
}: MapperOptions): (record: SourceRecord) => MappedRow {
  const { decimal, thousands } = mapping.format
  const context: RuleContext = {
    missingValues: mapping.nothing,
    numberFormat: { decimal, thousands },
    referenceIndex,
  }
  const filters = [rejectBroken, ...compileExclusions(mapping)]
  const steps = [
    ...fieldSteps(table, mapping, context),
    mapping.coordinates && coordinatesStep(mapping.coordinates, system, context),
    identifierStep(mapping, table),
    citationStep(mapping, table),
    underivableStep(table, referenceIndex),
    constraintStep(table),
    uniqueKeyStep(table, idRegistry),
  ].filter(isRowStep)
  const identifier = compileIdentifier(mapping)
  return (record) => {
    const row = new MappedRow(record)
    const error = filters
      .values()
      .map((filter) => filter(record))
      .find((one) => one !== undefined)
    if (error) row.errors.push(error)
    else for (const step of steps) step(row)
    row.id = row.cells[table.key] ?? ''
    // Only a row without its key needs the identifier again, for the report.
    if (row.id === '') row.id = identifier?.generate(record) ?? ''
    return row
  }
}
