// Aliases, and branches of unions and interfaces: `on: { Event: { name: true }, Facility: { name: true } }`. Loaded lazily.
import type { Branches, PrintField, RareSyntax, Selection } from './print-query.ts'
import { responseKey } from './response-key.ts'

/** What parts an alias from its field. */
const ALIAS = /\s*:\s*/

/** Alias of a response key that several branches have. */
const alias = (type: string, key: string) => `${type}_${key}`

/** True if a selection has a field with this response key. */
const hasKey = (selection: object, key: string) =>
  Object.entries(selection).some(([name, selected]) => selected && responseKey(name) === key)

/** True if another branch has the key too: GraphQL rejects fields of one key with different types, even in nullability. */
function needsAlias(on: Branches, type: string, key: string, common: object): boolean {
  return !hasKey(common, key) && Object.entries(on).some(([other, branch]) => other !== type && hasKey(branch, key))
}

/** Returns the key of a field in the response to print, by that in the result. */
type AliasOf = (key: string) => string

/** Prints a field by its text in the selection, such as `region` or `city:region`. */
function printAliased(text: string, selected: unknown, parent: string, print: PrintField, aliasOf: AliasOf): string {
  const [key = '', field = key] = text.split(ALIAS)
  const aliased = aliasOf(key)
  return (aliased === field ? '' : `${aliased}:`) + print(field, selected, parent)
}

/** Prints the entry `name` of a selection: a field with an alias, or the branches under `on` as inline fragments. */
export const printEntry: RareSyntax['printEntry'] = (name, selection, parent, print) => {
  if (name !== 'on') return printAliased(name, selection[name], parent, print, String)
  const { on = {}, ...common } = selection
  const branches = Object.entries(on).filter(([, branch]) => branch)
  return `__typename${branches.map(([type, branch]) => `...on ${type}${printBranch(type, branch, on, common, print)}`).join('')}`
}

/** Prints the fields of a branch, with aliases for those that other branches have too. */
function printBranch(type: string, branch: Selection, on: Branches, common: object, print: PrintField): string {
  const aliasOf = (key: string) => (needsAlias(on, type, key, common) ? alias(type, key) : key)
  const printed = Object.entries(branch)
    .filter(([name, selected]) => selected && name !== '$')
    .map(([name, selected]) =>
      name === 'on' ? printEntry(name, branch, type, print) : printAliased(name, selected, type, print, aliasOf),
    )
  return printed[0] ? `{${printed.join(' ')}}` : ''
}

/** Renames aliased fields of branches back to their own names, in place; returns the data. */
export function removeAliases<Data>({ $, on, ...fields }: Selection, data: Data): Data {
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
  return data
}
