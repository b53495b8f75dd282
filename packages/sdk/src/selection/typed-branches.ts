// Branches of unions and interfaces: `on: { Event: { name: true }, Facility: { name: true } }`. Loaded lazily.

import type { CallOptions } from '../options.ts'
import type { Branches, PrintBranches, Selection } from './print-query.ts'
import type { toOperation } from './selection-cache.ts'
import { explain, validateSelection } from './validate-selection.ts'

/** Alias of a field that several branches select. */
const alias = (type: string, field: string) => `${type}_${field}`

/** True if another branch selects the field too: GraphQL rejects fields of one name with different types, even in nullability. */
function needsAlias(on: Branches, type: string, field: string, common: object): boolean {
  return !(field in common) && Object.entries(on).some(([other, branch]) => other !== type && branch[field])
}

/** Prints branches as inline fragments, with aliases for fields that several of them select. */
export const printBranches: PrintBranches = (on, common, printFields) =>
  Object.entries(on)
    .map(([type, branch]) => {
      const prefix = (field: string) => (needsAlias(on, type, field, common) ? `${alias(type, field)}:` : '')
      return `...on ${type}${printFields(branch, type, prefix)}`
    })
    .join('')

/** Renames aliased fields of branches back to their own names, in place. */
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
      // Only selections with branches contain aliases.
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

/** Executes a query whose selection has branches, and removes the aliases from its data. */
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
