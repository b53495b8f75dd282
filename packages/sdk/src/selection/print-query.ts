// Prints selections as GraphQL queries.
import { argumentType } from './argument-type.ts'

/**
 * A selection at run time: arguments under `$`, branches under `on`, `true` or a selection for each field. The name of a
 * field may have an alias, such as `city:region`.
 */
export interface Selection {
  readonly $?: Readonly<Record<string, unknown>>
  readonly on?: Branches
  readonly [field: string]: unknown
}

export type Branches = Readonly<Record<string, Selection>>

/** Prints the branches of a union or interface; `common` is the selection they are part of. */
export type PrintBranches = (on: Branches, common: Selection, printFields: PrintFields) => string

/** Returns the key of a field in the response to print, by that in the result. */
type AliasOf = (key: string) => string

/** Prints the fields of a selection below the field or type `parent`. */
type PrintFields = (selection: Selection, parent: string, aliasOf?: AliasOf) => string

/** What parts an alias from its field. */
const ALIAS = /\s*:\s*/

/** Printed in place of branches if no function prints them. */
export const BRANCH_PLACEHOLDER = '...'

/**
 * Prints a selection as a GraphQL query. Every argument becomes a variable (`$v0`, `$v1` …), so selections that differ only
 * in the values of arguments give the same text.
 * @throws TypeError for an unknown argument, with the field and the argument as its message
 */
export function printQuery(selection: Selection, printBranches?: PrintBranches): string {
  const declarations: string[] = []

  function printArguments(args: object, field: string, parent: string): string {
    const printed = Object.keys(args).map((name) => {
      const variable = `$v${declarations.length}`
      declarations.push(`${variable}:${argumentType(name, field, parent)}`)
      return `${name}:${variable}`
    })
    return printed[0] ? `(${printed})` : ''
  }

  /** Prints a field by its text in the selection, such as `region` or `city:region`. */
  function printField(text: string, inner: Selection, parent: string, aliasOf: AliasOf): string {
    const [key = '', field = key] = text.split(ALIAS)
    const alias = aliasOf(key)
    const printed = field + printArguments(inner.$ ?? {}, field, parent) + printFields(inner, field)
    return alias === field ? printed : `${alias}:${printed}`
  }

  const printFields: PrintFields = (selection, parent, aliasOf = (key) => key) => {
    const printed = Object.entries(selection).flatMap(([name, selected]) => {
      const inner: Selection = Object(selected)
      if (!selected || name === '$') return []
      if (name === 'on')
        return `__typename${printBranches?.(inner as Branches, selection, printFields) ?? BRANCH_PLACEHOLDER}`
      return printField(name, inner, parent, aliasOf)
    })
    return printed[0] ? `{${printed.join(' ')}}` : ''
  }

  const fields = printFields(selection, '')
  return `query${declarations[0] ? `(${declarations})` : ''}${fields}`
}
