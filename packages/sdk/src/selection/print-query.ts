// Prints selections as GraphQL queries. Aliases, branches and rare arguments are printed by lazily loaded code: see
// rare-operation.ts.
import type { Operation } from '../transport/transport.ts'
import { argumentType } from './argument-type.ts'

/**
 * A selection at run time: arguments under `$`, branches under `on`, `true` or a selection for each field. The name of a
 * field may have an alias, such as `city:region`. The client itself also selects fields by a text that is printed as it is,
 * such as `nodes{id,name}`: shorter than objects.
 */
export interface Selection {
  readonly $?: Readonly<Record<string, unknown>>
  readonly on?: Branches
  readonly [field: string]: unknown
}

type Branches = Readonly<Record<string, Selection>>

/** Prints a selected field of `parent`, a field or type, without an alias. */
export type PrintField = (field: string, selected: unknown, parent: string) => string

/** What few selections need, which is loaded lazily. */
export interface RareSyntax {
  /** Returns the GraphQL type of an argument. */
  argumentType(argument: string, field: string, parent: string, value: unknown): string
  /** Prints the entry `name` of a selection: a field with an alias, or the branches under `on`. */
  printEntry(name: string, selection: Selection, parent: string, printField: PrintField): string
}

/** Declares a variable for the value of an argument and returns its name with `$`. */
type Declare = (type: string, value: unknown) => string

/** Prints the arguments that have a value: null is none, as in the calls of resources. */
function printArguments(args: object, field: string, parent: string, declare: Declare, rare?: RareSyntax): string {
  const given = Object.entries(args).filter(([, value]) => value !== null && value !== undefined)
  const printed = given.map(([name, value]) => {
    const type = argumentType(name, field, parent) ?? (rare as RareSyntax).argumentType(name, field, parent, value)
    return `${name}:${declare(type, value)}`
  })
  return printed[0] ? `(${printed})` : ''
}

/**
 * Prints a selection as a GraphQL query. Every argument becomes a variable (`$v0`, `$v1` …), so selections that differ only
 * in the values of arguments give the same text.
 * @throws TypeError for an invalid selection; without `rare`, for aliases, branches and rare arguments too
 */
export function toOperation(selection: object, rare?: RareSyntax): Operation {
  const variables: Record<string, unknown> = {}
  const declarations: string[] = []

  function declare(type: string, value: unknown): string {
    const name = `v${declarations.length}`
    variables[name] = value
    declarations.push(`$${name}:${type}!`)
    return `$${name}`
  }

  const printField: PrintField = (field, selected, parent) => {
    if (selected === true) return field
    const { $ } = selected as Selection
    const printed = $ ? field + printArguments($, field, parent, declare, rare) : field
    return printed + printFields(selected as Selection, field)
  }

  function printEntry(name: string, fields: Selection, parent: string): string {
    if (name === 'on' || name.includes(':')) return (rare as RareSyntax).printEntry(name, fields, parent, printField)
    return printField(name, fields[name], parent)
  }

  function printFields(fields: Selection, parent: string): string {
    if ({}.toString.call(fields) !== '[object Object]') throw TypeError()
    let printed = ''
    for (const name in fields) if (fields[name] && name !== '$') printed += ` ${printEntry(name, fields, parent)}`
    return printed && `{${printed.slice(1)}}`
  }

  const fields = printFields(selection as Selection, '')
  return { query: `query${declarations[0] ? `(${declarations})` : ''}${fields}`, variables }
}
