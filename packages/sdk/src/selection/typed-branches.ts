// Fields of unions and interfaces by type: `on: { Event: { name: true }, Facility: { name: true } }`.

import type { CallOptions } from '../options.ts'
import type { Branches, PrintBranches, Selection } from './selection.ts'
import type { toOperation } from './selection-cache.ts'
import { explain, validateSelection } from './validate-selection.ts'

/** Name a field of a branch is answered under where another branch asks for a field of that name. */
const alias = (type: string, field: string) => `${type}_${field}`

/** GraphQL refuses two branches whose fields of one name differ in type, if only in being nullable. */
function needsAlias(on: Branches, type: string, field: string, common: object): boolean {
  return !(field in common) && Object.entries(on).some(([other, branch]) => other !== type && branch[field])
}

/** Writes branches as inline fragments; what two of them ask for is answered under names that keep them apart. */
export const printBranches: PrintBranches = (on, common, printFields) =>
  Object.entries(on)
    .map(([type, branch]) => {
      const prefix = (field: string) => (needsAlias(on, type, field, common) ? `${alias(type, field)}:` : '')
      return `...on ${type}${printFields(branch, type, prefix)}`
    })
    .join('')

/** Gives the fields of branches that were answered under an alias their own names back, in place. */
export function removeAliases({ $, on, ...fields }: Selection, data: unknown): void {
  for (const item of [data].flat() as (Record<string, unknown> | null)[]) {
    if (!item) continue
    const type = `${item.__typename}`
    for (const [field, selected] of [fields, on?.[type] ?? {}].flatMap(Object.entries)) {
      const aliasName = alias(type, field)
      if (aliasName in item) {
        item[field] = item[aliasName]
        delete item[aliasName]
      }
      // An answer is walked no further than to its branches.
      if (JSON.stringify(selected)?.includes('"on":')) removeAliases(selected, item[field])
    }
  }
}

function compileOperation(compile: typeof toOperation, selection: object) {
  validateSelection(selection)
  try {
    return compile(selection, printBranches)
  } catch (error) {
    return explain(selection, error)
  }
}

/** Asks for a selection that has branches. */
export async function queryBranches(
  request: (text: string, variables: object, call?: CallOptions) => Promise<unknown>,
  compile: typeof toOperation,
  selection: object,
  call?: CallOptions,
): Promise<unknown> {
  const { query, variables } = compileOperation(compile, selection)
  const data = await request(query, variables, call)
  removeAliases(selection as Selection, data)
  return data
}
