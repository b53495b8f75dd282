import { toSelection } from '../resources/to-selection.ts'
import type { Selection } from '../selection/print-query.ts'

/** Returns a selection in which the texts of fields, such as `nodes{id,name}`, are objects: see `Selection`. */
export function expandTexts(selection: object): Selection {
  const entries = Object.entries(selection).flatMap(([name, inner]): [string, unknown][] => {
    if (/[{,]/.test(name)) return Object.entries(toSelection(name))
    return [[name, name === '$' || inner !== Object(inner) ? inner : expandTexts(inner)]]
  })
  return Object.fromEntries(entries)
}
