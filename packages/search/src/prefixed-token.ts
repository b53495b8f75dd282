/** A token or a key parted from its prefix. */
export interface PrefixedToken {
  readonly typeTag: string
  /** Sample level of the entries, `''` for all of them. */
  readonly level: string
  /** The mark of its kind; see `marks`. */
  readonly mark: string
  readonly token: string
}

/** Tag, level and mark, before the token. */
const PREFIXED = /^([A-Z])(\d?)([^\p{L}\p{N}])(.*)$/su

/** Parts a token or a key from its prefix; undefined without a prefix. */
export function parsePrefixed(prefixed: string): PrefixedToken | undefined {
  const [, typeTag, level, mark, token] = PREFIXED.exec(prefixed) ?? []
  if (typeTag === undefined || level === undefined || mark === undefined || token === undefined) return undefined
  return { typeTag, level, mark, token }
}
