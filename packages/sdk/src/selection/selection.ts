// Typed selections. `{ facilities: { $: { first: 3 }, nodes: { name: true } } }` asks for these fields, with the arguments
// under `$`; further fields of unions and interfaces stand under `on`, by type.
import { argumentType } from './argument-type.ts'

type Scalar = string | number | boolean | null | undefined

/** The fields `S` picks of the object `T`. */
type Fields<T, S, Keys extends keyof T> = {
  [K in Keys]: S[K & keyof S] extends true ? T[K] : Result<T[K], S[K & keyof S]>
}

/** The fields `S` and its branch `on` pick of one object of a union. */
type Branch<T, S, On> = T extends { __typename: infer Name }
  ? Name extends keyof On
    ? Fields<T, S & On[Name] & { __typename: true }, keyof T & (keyof S | keyof On[Name] | '__typename')>
    : Fields<T, S & { __typename: true }, keyof T & (keyof S | '__typename')>
  : never

/** What a selection `S` of the type `T` answers. */
export type Result<T, S> = T extends readonly (infer Item)[]
  ? Result<Item, S>[]
  : T extends Scalar
    ? T
    : S extends { on: infer On }
      ? Branch<T, S, On>
      : Fields<T, S, keyof T & keyof S>

/** Arguments `A` held against the type `C` they are for: a name that is not there fits nothing. */
type ExactArguments<A, C> = A extends Scalar | readonly unknown[]
  ? A
  : {
      [K in keyof A]: K extends keyof C ? ExactArguments<A[K], NonNullable<C[K]>> : `${K & string} is no argument here`
    }

/** A selection `S` held against all that can be selected, `C`: at any depth, a name that is not there fits nothing. */
export type Exact<S, C> = {
  [K in keyof S]: K extends keyof C
    ? S[K] extends true
      ? true
      : K extends '$'
        ? ExactArguments<S[K], NonNullable<C[K]>>
        : Exact<S[K], NonNullable<C[K]>>
    : `${K & string} is no field here`
}

/** A selection as it is at run time. */
export interface Selection {
  readonly $?: Readonly<Record<string, unknown>>
  readonly on?: Branches
  readonly [field: string]: unknown
}

export type Branches = Readonly<Record<string, Selection>>

/** Writes the branches of a union or interface whose common fields are `common`. */
export type PrintBranches = (on: Branches, common: Selection, printFields: PrintFields) => string

/** Writes fields that stand under the field or type `above`, each after its prefix. */
type PrintFields = (selection: Selection, parent: string, prefix?: (field: string) => string) => string

/** A query, and the values of its variables. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** Stands for branches where there is nobody to write them. */
export const BRANCH_PLACEHOLDER = '...'

/**
 * Writes a selection as a query in GraphQL; every argument becomes a variable, `v0` the first, so that equal shapes make
 * equal texts.
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

  const printFields: PrintFields = (selection, parent, prefix = () => '') => {
    const printed = Object.entries(selection).flatMap(([name, selected]) => {
      const inner: Selection = Object(selected)
      if (!selected || name === '$') return []
      if (name === 'on')
        return `__typename${printBranches?.(inner as Branches, selection, printFields) ?? BRANCH_PLACEHOLDER}`
      return `${prefix(name)}${name}${printArguments(inner.$ ?? {}, name, parent)}${printFields(inner, name)}`
    })
    return printed[0] ? `{${printed.join(' ')}}` : ''
  }

  const fields = printFields(selection, '')
  return `query${declarations[0] ? `(${declarations})` : ''}${fields}`
}
