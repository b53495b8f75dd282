/** A limit and what it counts, in English and Chinese. */
export interface Limit {
  readonly value: number
  readonly en: string
  readonly zh: string
}

/** The limits of one operation. */
export interface OperationLimits {
  /** Cost by the estimate: fields of the response, and the weights that the schema declares. */
  readonly cost: Limit
  /** Fields of a response, counted while it is made. */
  readonly fields: Limit
  /** Characters of a response, counted while it is made. */
  readonly characters: Limit
  /** Levels of nested fields. */
  readonly depth: Limit
  /** Lexical tokens of the document. */
  readonly tokens: Limit
}
