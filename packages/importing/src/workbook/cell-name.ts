import { cellReference } from '../cell-reference.ts'
import type { SheetPosition } from './sheet-records.ts'

/** Returns the name of a cell, such as `设施 facilities!C5`. */
export function cellName({ sheet, ...position }: SheetPosition): string {
  return `${sheet}!${cellReference(position)}`
}
