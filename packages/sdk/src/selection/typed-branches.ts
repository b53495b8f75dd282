// Branches of unions and interfaces: `on: { Event: { name: true }, Facility: { name: true } }`. Loaded lazily.

import type { CallOptions } from '../options.ts'
import type { Branches, PrintBranches, Selection } from './print-query.ts'
import { responseKey } from './response-key.ts'
import type { toOperation } from './selection-cache.ts'
import { explain, validateSelection } from './validate-selection.ts'

/** Alias of a response key that several branches have. */
const alias = (type: string, key: string) => `${type}_${key}`

/** True if a selection has a field with this response key. */
const hasKey = (selection: object, key: string) =>
  Object.entries(selection).some(([name, selected]) => selected && responseKey(name) === key)

/** True if another branch has the key too: GraphQL rejects fields of one key with different types, even in nullability. */
function needsAlias(on: Branches, type: string, key: string, common: object): boolean {
  return !hasKey(common, key) && Object.entries(on).some(([other, branch]) => other !== type && hasKey(branch, key))
}

/** Prints branches as inline fragments, with aliases for fields that several of them select. */
export const printBranches: PrintBranches = (on, common, printFields) =>
  Object.entries(on)
    .filter(([, branch]) => branch)
    .map(([type, branch]) => {
      const aliasOf = (key: string) => (needsAlias(on, type, key, common) ? alias(type, key) : key)
      return `...on ${type}${printFields(branch, type, aliasOf)}`
    })
    .join('')

/** Renames aliased fields of branches back to their own names, in place. */
export function removeAliases({ $, on, ...fields }: Selection, data: unknown): void {
  for (const item of [data].flat() as (Record<string, unknown> | null)[]) {
    if (!item) continue
    const type = `${item.__typename}`
    for (const [name, selected] of [fields, on?.[type] || {}].flatMap(Object.entries)) {
      const key = responseKey(name)
      const aliasName = alias(type, key)
      if (aliasName in item) {
        item[key] = item[aliasName]
        delete item[aliasName]
      }
      // Only selections with branches contain such aliases.
      if (JSON.stringify(selected)?.includes('"on":')) removeAliases(selected, item[key])
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
