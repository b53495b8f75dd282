// Fields of unions and interfaces by type: `on: { Event: { name: true }, Facility: { name: true } }`.

import { checkSelection, explain } from './misuse.ts'
import type { CallOptions } from './options.ts'
import type { Branches, Selection, WriteBranches } from './select.ts'
import type { toOperation } from './shape.ts'

/** Name a field of a branch is answered under where another branch asks for a field of that name. */
const alias = (type: string, field: string) => `${type}_${field}`

/** GraphQL refuses two branches whose fields of one name differ in type, if only in being nullable. */
function isAliased(on: Branches, type: string, field: string, common: object): boolean {
  return !(field in common) && Object.entries(on).some(([other, branch]) => other !== type && branch[field])
}

/** Writes branches as inline fragments; what two of them ask for is answered under names that keep them apart. */
export const writeBranches: WriteBranches = (on, common, write) =>
  Object.entries(on)
    .map(([type, branch]) => {
      const prefix = (field: string) => (isAliased(on, type, field, common) ? `${alias(type, field)}:` : '')
      return `...on ${type}${write(branch, type, prefix)}`
    })
    .join('')

/** Gives the fields of branches that were answered under an alias their own names back, in place. */
export function restoreNames({ $, on, ...fields }: Selection, data: unknown): void {
  for (const item of [data].flat() as (Record<string, unknown> | null)[]) {
    if (!item) continue
    const type = `${item.__typename}`
    for (const [field, asked] of [fields, on?.[type] ?? {}].flatMap(Object.entries)) {
      const aliased = alias(type, field)
      if (aliased in item) {
        item[field] = item[aliased]
        delete item[aliased]
      }
      // An answer is walked no further than to its branches.
      if (JSON.stringify(asked)?.includes('"on":')) restoreNames(asked, item[field])
    }
  }
}

function written(write: typeof toOperation, selection: object) {
  checkSelection(selection)
  try {
    return write(selection, writeBranches)
  } catch (error) {
    return explain(selection, error)
  }
}

/** Asks for a selection that has branches. */
export async function queryBranches(
  request: (text: string, variables: object, call?: CallOptions) => Promise<unknown>,
  write: typeof toOperation,
  selection: object,
  call?: CallOptions,
): Promise<unknown> {
  const { query, variables } = written(write, selection)
  const data = await request(query, variables, call)
  restoreNames(selection as Selection, data)
  return data
}
