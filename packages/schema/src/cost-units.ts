// The costs of statements, in units of a selected field of a row; costs.ts says what each field costs.

/** One statement that an index answers. */
export const STATEMENT = 20

/** A count, by an index or of few rows. */
export const COUNT = 100
