/** A limit and what it counts, in English and Chinese. */
export interface Limit {
  readonly value: number
  readonly en: string
  readonly zh: string
}

/** The limits of one operation. */
export interface OperationLimits {
  /** Fields the response may have, by the complexity that the schema declares. */
  readonly cost: Limit
  /** Levels of nested fields. */
  readonly depth: Limit
  /** Lexical tokens of the document. */
  readonly tokens: Limit
}
