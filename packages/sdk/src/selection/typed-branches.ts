// Aliases, and branches of unions and interfaces: `on: { Event: { name: true }, Facility: { name: true } }`. Loaded lazily.
import type { PrintField, RareSyntax, Selection } from './print-query.ts'
import { responseKey } from './response-key.ts'

/** What parts an alias from its field. */
const ALIAS = /\s*:\s*/

/**
 * Prints a selected field of a branch, or `on` within it. Its key gets the name of the type, because GraphQL rejects fields of
 * one key with different types in two branches, even in nullability. A key that all types have stays, so that its fields are
 * merged.
 */
const printInBranch = (type: string, common: Selection, branch: Selection, print: PrintField) => (name: string) => {
  if (name === 'on') return printEntry(name, branch, type, print)
  const [key = '', field = key] = name.split(ALIAS)
  const isCommon = Object.keys(common).some((other) => common[other] && responseKey(other) === key)
  return `${isCommon ? '' : `${type}_`}${key}:${print(field, branch[name], type)}`
}

/** Prints the entry `name` of a selection: a field with an alias, or the branches under `on` as inline fragments. */
export const printEntry: RareSyntax['printEntry'] = (name, selection, parent, print) => {
  if (name !== 'on') return name.replace(ALIAS, ':').replace(/\w+$/, (field) => print(field, selection[name], parent))
  const { on = {}, ...common } = selection
  const types = Object.keys(on).filter((type) => on[type])
  const printed = types.map((type) => {
    const branch = on[type] as Selection
    const names = Object.keys(branch).filter((each) => branch[each] && each !== '$')
    return `...on ${type}{${names.map(printInBranch(type, common, branch, print)).join(' ')}}`
  })
  return `__typename${printed.join('')}`
}

/** Returns data with the keys of branches without the name of their type. */
export function restoreKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(restoreKeys)
  if (typeof data !== 'object' || data === null) return data
  const prefix = `${(data as Selection).__typename}_`
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key.startsWith(prefix) ? key.slice(prefix.length) : key,
      restoreKeys(value),
    ]),
  )
}
