/** The part of negotiator 1.1 that is used; @types/negotiator describes an older version. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string>> })
    /** The available media types that `Accept` allows, best first; all allowed ones without an argument. */
    mediaTypes(available?: readonly string[]): string[]
    /** The available language that `Accept-Language` prefers. */
    language(available: readonly string[]): string | undefined
    /** The available encoding that `Accept-Encoding` prefers; of equal weight, the first of `preferred`. */
    encoding(available: readonly string[], options: { readonly preferred: readonly string[] }): string | undefined
  }
}
