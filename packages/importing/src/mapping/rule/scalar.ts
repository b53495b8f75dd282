// Schemas of the scalars of a mapping file. YAML is parsed without type inference, so that 010, no and 1.10 keep their
// text: every scalar is a string.
import { z } from 'zod'

/** A text. */
export const text = z.string()

/** A non-empty text. */
export const nonEmptyText = z.string().trim().min(1)

/** One text or several. */
export const nonEmptyTexts = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(nonEmptyText).min(1),
)

/** A decimal separator. */
export const decimalSeparator = z.enum(['.', ','])

/** true or false. */
export const booleanText = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A decimal number. */
export const decimalNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, { message: 'a number, such as -3.5 / 须为数，如 -3.5' })
  .transform(Number)

/** A regular expression (ECMAScript, Unicode). */
export const regularExpression = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    context.addIssue({ code: 'custom', message: `${(error as Error).message} / 正则表达式无效` })
    return z.NEVER
  }
})

/** A text in English and Chinese, or one in any language for both. */
export const bilingualText = z.preprocess(
  (value) => (typeof value === 'string' ? { en: value, zh: value } : value),
  z.strictObject({ en: nonEmptyText, zh: nonEmptyText }),
)
