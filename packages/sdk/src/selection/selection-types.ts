// The types of selections. `{ facilities: { $: { first: 3 }, nodes: { name: true } } }` selects these fields, with the
// arguments under `$`; fields of one member of a union or interface are under `on`, by the name of its type.

type Scalar = string | number | boolean | null | undefined

/** The fields of the object `T` that `S` selects. */
type Fields<T, S, Keys extends keyof T> = {
  [K in Keys]: S[K & keyof S] extends true ? T[K] : Result<T[K], S[K & keyof S]>
}

/** The fields of one member `T` of a union that `S` and its branch in `On` select. */
type Branch<T, S, On> = T extends { __typename: infer Name }
  ? Name extends keyof On
    ? Fields<T, S & On[Name] & { __typename: true }, keyof T & (keyof S | keyof On[Name] | '__typename')>
    : Fields<T, S & { __typename: true }, keyof T & (keyof S | '__typename')>
  : never

/** The type of the data that the selection `S` returns for the type `T`. */
export type Result<T, S> = T extends readonly (infer Item)[]
  ? Result<Item, S>[]
  : T extends Scalar
    ? T
    : S extends { on: infer On }
      ? Branch<T, S, On>
      : Fields<T, S, keyof T & keyof S>

/** Arguments `A` checked against their type `C`: an unknown name does not compile. */
type ExactArguments<A, C> = A extends Scalar | readonly unknown[]
  ? A
  : {
      [K in keyof A]: K extends keyof C ? ExactArguments<A[K], NonNullable<C[K]>> : `${K & string} is no argument here`
    }

/** A selection `S` checked against everything that can be selected, `C`: an unknown name at any depth does not compile. */
export type Exact<S, C> = {
  [K in keyof S]: K extends keyof C
    ? S[K] extends true
      ? true
      : K extends '$'
        ? ExactArguments<S[K], NonNullable<C[K]>>
        : Exact<S[K], NonNullable<C[K]>>
    : `${K & string} is no field here`
}
