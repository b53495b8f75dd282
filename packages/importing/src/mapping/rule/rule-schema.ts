// Schema of a rule, which fills in one column.
import { z } from 'zod'
import { type TextTransformName, textTransforms } from '../transform/text-transforms.ts'
import { dateFormat } from './date-format.ts'
import { booleanText, decimalSeparator, nonEmptyTexts, regularExpression, text } from './scalar.ts'
import { timeZone } from './time-zone.ts'

const replacement = z.strictObject({ match: regularExpression, with: text })

const patternCode = z.strictObject({ match: regularExpression, value: text })

const shape = {
  /** Source columns by name or as #3; the first with a value is used. */
  column: nonEmptyTexts.optional(),
  /** Templates with columns in braces; one with a missing value is omitted. */
  text: nonEmptyTexts.optional(),
  /** Separator of the templates. */
  with: text.default(' '),
  /** Constant value. */
  value: text.optional(),
  /** Cell for records without a value; no other step applies to it. */
  default: text.optional(),
  /** Further missing values of this column. */
  nothing: nonEmptyTexts.optional(),
  /** Separator of the items of a list column; the other steps apply to each item. */
  split: text.min(1).optional(),
  /** Regular expressions with their replacements, applied in order. */
  replace: z.array(replacement).optional(),
  /** Source values with their codes; an empty code means a missing value. */
  codes: z.record(text, text).optional(),
  /** For values without a code: the first matching expression gives it. */
  patterns: z.array(patternCode).optional(),
  /** For invalid values: reject the record, leave the cell empty, or give a value without a code the default or keep it. */
  otherwise: z.enum(['reject', 'empty', 'keep', 'default']).default('reject'),
  /** Date formats, such as DD/MM/YYYY, D MMM YY, unix, unix-ms or era. */
  date: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(dateFormat).min(1)).optional(),
  /** Time zone of dates given as instants: unix, unix-ms, or a time with an offset. */
  zone: timeZone.optional(),
  /** Decimal separator of this column, if it differs from that of the file. */
  decimal: decimalSeparator.optional(),
  /** Thousands separator of this column. */
  thousands: text.length(1).optional(),
  /** Named transform of the text. */
  read: z.enum(Object.keys(textTransforms) as [TextTransformName, ...TextTransformName[]]).optional(),
  /** For region columns that contain names instead of codes. */
  region: z.literal('name').optional(),
  /** Columns with the ancestors of the region, or region codes, outermost first. */
  within: nonEmptyTexts.optional(),
  /** True if a file may lack the columns, because only some of several files have them. */
  optional: booleanText.default(false),
  /** True to reject records without a value. */
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

function hasDefaultIfNamed({ otherwise, default: value }: { otherwise?: unknown; default?: unknown }): boolean {
  return otherwise !== 'default' || value !== undefined
}

const NAMED_DEFAULT = { message: 'otherwise: default requires default / otherwise: default 须有 default' }

const ONE_SOURCE = { message: 'exactly one of column, text, value / column、text、value 须恰取其一' }

const plainRule = z.strictObject(shape).refine(hasOneSource, ONE_SOURCE).refine(hasDefaultIfNamed, NAMED_DEFAULT)

const fullRule = z
  .strictObject({
    ...shape,
    /** Unit of the number: a unit code, or a rule for it. */
    unit: z.preprocess((value) => (typeof value === 'string' ? { value } : value), plainRule).optional(),
  })
  .refine(hasOneSource, ONE_SOURCE)
  .refine(hasDefaultIfNamed, NAMED_DEFAULT)

/** A rule, or a column name. */
export const ruleSchema = z.preprocess((value) => (typeof value === 'string' ? { column: value } : value), fullRule)

/** A rule with its unit. */
export type Rule = z.output<typeof fullRule>

/** A rule without a unit. */
export type PlainRule = z.output<typeof plainRule>
