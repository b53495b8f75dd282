// The scalars of a mapping file. YAML is read without guessing types, so that 010, no and 1.10 stay what they are:
// every scalar arrives as text.
import { z } from 'zod'

/** A text. */
export const text = z.string()

/** A text that says something. */
export const nonEmptyText = z.string().trim().min(1)

/** One text or several. */
export const nonEmptyTexts = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(nonEmptyText).min(1),
)

/** The sign between the whole and the fraction of a number. */
export const decimalSeparator = z.enum(['.', ','])

/** true or false. */
export const booleanText = z.enum(['true', 'false']).transform((value) => value === 'true')

/** A decimal number. */
export const decimalNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
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

/** A text for people, in English and in Chinese. */
export const bilingualText = z.strictObject({ en: nonEmptyText, zh: nonEmptyText })
