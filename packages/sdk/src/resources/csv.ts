// The columns of a CSV table: the leaves of a selection.
import { responseKey } from '../selection/response-key.ts'

/** Returns the dotted paths of all leaves of a selection, in its order, such as `region.name`. */
export function columns(selection: object, path = ''): string[] {
  const children = Object.entries(selection).flatMap(([name, selected]) => {
    if (name === '$' || !selected) return []
    if (name === 'on') return Object.values(selected).flatMap((branch) => columns(branch as object, path))
    const key = responseKey(name)
    return columns(Object(selected), path ? `${path}.${key}` : key)
  })
  const paths = path && children.length === 0 ? [path] : children
  return [...new Set(paths)]
}
