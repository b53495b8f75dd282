// Checks the constraints between the cells of a row.
import type { AnyTable } from '@tiyu/model'
import type { RowStep } from './field-step.ts'

function parseValues(table: AnyTable, cells: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([field, column]) => {
      const text = cells[field] ?? ''
      return [field, text === '' ? (column.emptyValue ?? null) : column.schema.safeParse(text).data]
    }),
  )
}

/** Runs the check of the table on rows whose cells are all valid. */
export function constraintStep(table: AnyTable): RowStep {
  return ({ cells, errors }) => {
    if (errors.length > 0) return
    for (const { field, message, hint } of table.check?.(parseValues(table, cells)) ?? []) {
      errors.push({ reason: 'contradiction', message, hint, field, column: '', value: cells[field] ?? '' })
    }
  }
}
