// The types of selections. `{ facilities: { $: { first: 3 }, nodes: { name: true } } }` selects these fields, with the
// arguments under `$`; fields of one member of a union or interface are under `on`, by the name of its type. A name such as
// `city:region` selects the field `region` as `city`.

type Scalar = string | number | boolean | null | undefined

type AliasKey = `${string}:${string}`

/** The field of an alias: `region` for `city:region` and `city: region`. */
type AliasedField<Key> = Key extends `${string}:${infer Field}`
  ? Field extends ` ${infer Name}`
    ? Name
    : Field
  : never

/** The value of a field of type `T` that `S` selects; undefined too if `S` may be false or undefined. */
type Selected<T, S> = S extends true ? T : S extends object ? Result<T, S> : undefined

/** The fields that `S` selects as another name. */
type AliasedFields<T, S> = {
  [K in keyof S as K extends `${infer Alias}:${string}` ? Alias : never]: AliasedField<K> extends keyof T
    ? Selected<T[AliasedField<K>], S[K]>
    : never
}

/** The fields of the object `T` that `S` selects. */
type Fields<T, S, Keys extends keyof T> = {
  [K in Keys]: S[K & keyof S] extends true ? T[K] : Selected<T[K], S[K & keyof S]>
} & ([keyof S & AliasKey] extends [never] ? unknown : AliasedFields<T, S>)

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

/** A selection `S` under an alias, checked against the field `Name` of everything that can be selected, `C`. */
type ExactAlias<S, C, Name> = string extends Name
  ? S
  : Name extends keyof C
    ? S extends C[Name]
      ? S extends object
        ? Exact<S, NonNullable<C[Name]>>
        : S
      : C[Name]
    : `${Name & string} is no field here`

/** A selection `S` checked against everything that can be selected, `C`: an unknown name at any depth does not compile. */
export type Exact<S, C> = {
  [K in keyof S]: K extends AliasKey
    ? ExactAlias<S[K], C, AliasedField<K>>
    : K extends keyof C
      ? S[K] extends true
        ? true
        : K extends '$'
          ? ExactArguments<S[K], NonNullable<C[K]>>
          : Exact<S[K], NonNullable<C[K]>>
      : `${K & string} is no field here`
}
