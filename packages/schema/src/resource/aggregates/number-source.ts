// The numbers of a table that statistics add up: its quantities, or the values of observations.
import { type AnyTable, isQuantity, quantityColumns, tableOf } from '@tiyu/model'
import sql from 'sql-template-tag'
import type { NumberColumns } from '../../read/aggregates/quantity-buckets.ts'
import { columnDescription } from '../description.ts'
import { constantCase } from '../names.ts'

/** Numbers in the rows of a table. */
export interface NumberSource {
  readonly description: string
  readonly columns: NumberColumns
  /** True for the values of observations, which are not always added. */
  readonly isObservation: boolean
}

const observationValues: NumberSource = {
  description: 'The values; of several for one cell, the preferred one.\n数值；同一单元格有多个数值时取优先值。',
  columns: { exact: 'exact', unitCode: 'unitCode', qualifier: 'qualifier' },
  isObservation: true,
}

/** The rows whose values count: one for each cell. */
export const preferredOnly = sql`t.preferred`

/** Returns the numbers of a table by name, such as AREA. */
export function numberSources(table: AnyTable): Readonly<Record<string, NumberSource>> {
  if (table.model === 'Observation') return { VALUE: observationValues }
  const quantities = tableOf(table.model).fields.filter((field) => isQuantity(table, field))
  return Object.fromEntries(
    quantities.map((field) => {
      const [exact, unitCode, qualifier] = quantityColumns(field.name)
      const source = { columns: { exact, unitCode, qualifier }, isObservation: false }
      return [constantCase(field.name), { ...source, description: columnDescription(field) }]
    }),
  )
}
