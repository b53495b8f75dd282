// What must hold between the cells of a row.
import type { AnyTable } from '../../tables/table.ts'
import type { Part } from './field-part.ts'

function valuesOf(table: AnyTable, cells: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table.columns).map(([field, column]) => {
      const text = cells[field] ?? ''
      return [field, text === '' ? (column.empty ?? null) : column.schema.safeParse(text).data]
    }),
  )
}

/** The part that judges a row whose cells are all readable. */
export function fitPart(table: AnyTable): Part {
  return ({ cells, faults }) => {
    if (faults.length > 0) return
    for (const { field, wrong, right } of table.check?.(valuesOf(table, cells)) ?? []) {
      faults.push({ reason: 'contradiction', wrong, right, field, column: '', value: cells[field] ?? '' })
    }
  }
}
