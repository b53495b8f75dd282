// How a mapping fills one column of ours.
import { z } from 'zod'
import { type TextTransformName, textTransforms } from '../transform/text-transforms.ts'
import { dateFormat } from './date-format.ts'
import { booleanText, decimalSeparator, nonEmptyTexts, regularExpression, text } from './scalar.ts'

const replacement = z.strictObject({ match: regularExpression, with: text })

const patternCode = z.strictObject({ match: regularExpression, value: text })

const shape = {
  /** Column of the file by name or as #3; of several, the first that is filled counts. */
  column: nonEmptyTexts.optional(),
  /** Pieces with columns in braces; a piece whose column says nothing is left out. */
  text: nonEmptyTexts.optional(),
  /** What stands between the pieces. */
  with: text.default(' '),
  /** The same for every record. */
  value: text.optional(),
  /** For records that say nothing here. */
  default: text.optional(),
  /** Further values that say nothing in this column. */
  nothing: nonEmptyTexts.optional(),
  /** Regular expressions and what to write instead, one after the other. */
  replace: z.array(replacement).optional(),
  /** Value to our value; an empty one says nothing. */
  codes: z.record(text, text).optional(),
  /** For values without a code: the first expression that fits. */
  patterns: z.array(patternCode).optional(),
  /** For values that cannot be read: reject the record, leave the cell empty, or keep a value that has no code. */
  otherwise: z.enum(['reject', 'empty', 'keep']).default('reject'),
  /** Ways the date may be written, such as DD/MM/YYYY, unix or unix-ms. */
  date: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(dateFormat).min(1)).optional(),
  /** Decimal sign of this column, where it differs from that of the file. */
  decimal: decimalSeparator.optional(),
  /** Character between thousands in this column. */
  thousands: text.length(1).optional(),
  /** A way of its own to read the text. */
  read: z.enum(Object.keys(textTransforms) as [TextTransformName, ...TextTransformName[]]).optional(),
  /** The region is named by its name instead of its code. */
  region: z.literal('name').optional(),
  /** Columns with the divisions around that region, or codes of ours, from the outermost in. */
  within: nonEmptyTexts.optional(),
  /** Whether a file may lack the columns: of several files read together, only some have them. */
  optional: booleanText.default(false),
  /** Whether a record that says nothing here is rejected. */
  required: booleanText.default(false),
}

interface RuleSources {
  readonly column?: unknown
  readonly text?: unknown
  readonly value?: unknown
}

function hasOneSource({ column, text: templates, value }: RuleSources): boolean {
  return [column, templates, value].filter((one) => one !== undefined).length === 1
}

const ONE_SOURCE = { message: 'column | text | value: 1 × / 三者取一' }

const plainRule = z.strictObject(shape).refine(hasOneSource, ONE_SOURCE)

const fullRule = z
  .strictObject({
    ...shape,
    /** Unit of the number: a code of ours, or a rule that gives one. */
    unit: z.preprocess((value) => (typeof value === 'string' ? { value } : value), plainRule).optional(),
  })
  .refine(hasOneSource, ONE_SOURCE)

/** A rule, or a column by its name. */
export const ruleSchema = z.preprocess((value) => (typeof value === 'string' ? { column: value } : value), fullRule)

/** How a column of ours is filled. */
export type Rule = z.output<typeof fullRule>

/** How a column of ours is filled, its unit aside. */
export type PlainRule = z.output<typeof plainRule>
