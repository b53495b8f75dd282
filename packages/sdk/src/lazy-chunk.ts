// Code that a call of a list does not need, in one lazily loaded chunk: separate chunks would add more to the code that
// loads them than they save.

export { rareSelections } from './generated/rare-selections.ts'
export { csvLines, paginate } from './resources/paginate.ts'
export { getShort, listShort } from './resources/short-list.ts'
export { aggregates, clusters, compare, countRows, diff, near, profile } from './resources/shortcuts.ts'
export { compileRare } from './selection/rare-operation.ts'
