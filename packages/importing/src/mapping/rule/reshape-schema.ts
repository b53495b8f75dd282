// Schemas of the sections that change records before rules apply: `join`, `split` and `unpivot`.
import { z } from 'zod'
import { formatSchema } from './format-schema.ts'
import { nonEmptyText, nonEmptyTexts, regularExpression, text } from './scalar.ts'

/** An entry of `join`: columns of a second file, looked up by a key. */
export const joinSchema = z.strictObject({
  /** Second file, relative to the mapping. */
  file: nonEmptyText,
  /** Column of the source file. */
  column: nonEmptyText,
  /** Column of the second file with the same values, each once. */
  key: nonEmptyText,
  /** Prepended to the column names of the second file. */
  prefix: text.default(''),
  /** Format of the second file. */
  format: formatSchema.prefault({}),
})

/** The section `split`: a record per item of a list in a cell. */
export const splitSchema = z.strictObject({
  column: nonEmptyText,
  /** Separator of the items. */
  by: text.min(1),
})

/** The section `unpivot`: a record per column that has a value. */
export const unpivotSchema = z
  .strictObject({
    /** Columns to turn into records. */
    columns: nonEmptyTexts.optional(),
    /** Or a regular expression for their names. */
    match: regularExpression.optional(),
  })
  .refine(({ columns, match }) => (columns === undefined) !== (match === undefined), {
    message: 'exactly one of columns, match / columns 与 match 须恰取其一',
  })

/** An entry of `join`. */
export type JoinRule = z.output<typeof joinSchema>

/** The section `split`. */
export type SplitRule = z.output<typeof splitSchema>

/** The section `unpivot`. */
export type UnpivotRule = z.output<typeof unpivotSchema>
