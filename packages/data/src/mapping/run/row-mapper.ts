// From a record of a foreign file to a row of ours, or to the reasons why there is none.
import type { AnyTable } from '../../tables/table.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import type { Mapping } from '../rule/mapping-schema.ts'
import { nothingIn } from '../rule/origin.ts'
import { cellOf, type SourceRecord } from '../source/record.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { citationPart, underivablePart } from './citation-part.ts'
import { coordinatesPart } from './coordinates-part.ts'
import { Draft, type Fault } from './draft.ts'
import { fieldParts, type Part } from './field-part.ts'
import { fitPart } from './fit-part.ts'
import { type Identities, identifierPart, uniquePart } from './identity-part.ts'

/** What a mapper is made of. */
export interface MapperInput {
  readonly mapping: Mapping
  readonly table: AnyTable
  readonly vocabulary: Vocabulary
  readonly system: ReferenceSystem
  readonly identities: Identities
}

/** The fault that keeps a record from being looked at; undefined where there is none. */
type Gate = (record: SourceRecord) => Fault | undefined

function brokenGate({ broken }: SourceRecord): Fault | undefined {
  return broken && { reason: 'broken-record', ...broken, field: '', column: '', value: '' }
}

function leaveOutGates({ leaveOut, nothing }: Mapping): Gate[] {
  const saysNothing = nothingIn(nothing)
  return leaveOut.map(({ column: columns, match, why }, index) => (record) => {
    const column = columns.find((one) => !saysNothing(cellOf(record, one).trim())) ?? (columns[0] as string)
    const value = cellOf(record, column).trim()
    if (!match.test(value)) return undefined
    const right = { en: 'Remove the rule from leaveOut to keep it.', zh: '若要保留，请删去 leaveOut 中的规则。' }
    return { reason: 'left-out', wrong: why, right, field: `leaveOut.${index}`, column, value }
  })
}

function isPart(part: Part | undefined): part is Part {
  return part !== undefined
}

/** Prepares the way from record to row. */
export function compileMapper({
  mapping,
  table,
  vocabulary,
  system,
  identities,
}: MapperInput): (record: SourceRecord) => Draft {
  const { decimal, thousands } = mapping.format
  const context = { nothing: mapping.nothing, numbers: { decimal, thousands }, vocabulary }
  const gates = [brokenGate, ...leaveOutGates(mapping)]
  const parts = [
    ...fieldParts(table, mapping, context),
    mapping.coordinates && coordinatesPart(mapping.coordinates, system, context),
    identifierPart(mapping, table),
    citationPart(mapping, table),
    underivablePart(table, vocabulary),
    fitPart(table),
    uniquePart(table, identities),
  ].filter(isPart)
  return (record) => {
    const draft = new Draft(record)
    for (const gate of gates) {
      const fault = gate(record)
      if (!fault) continue
      draft.faults.push(fault)
      return draft
    }
    for (const part of parts) part(draft)
    return draft
  }
}
