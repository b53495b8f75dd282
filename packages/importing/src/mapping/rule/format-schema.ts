// How a mapping describes the file it reads.
import { z } from 'zod'
import type { Encodings } from '../source/encoding.ts'
import { decimalSeparator, nonEmptyText, nonEmptyTexts, text } from './scalar.ts'

const NAMED_DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', pipe: '|' }

const encoding = nonEmptyTexts.transform((labels, context) => {
  for (const label of labels) {
    try {
      new TextDecoder(label)
    } catch {
      context.addIssue({
        code: 'custom',
        message: `${label}: not an encoding label of the WHATWG standard / 不是 WHATWG 标准的编码名`,
      })
    }
  }
  return labels as unknown as Encodings
})

const delimiter = text.min(1).transform((value) => NAMED_DELIMITERS[value] ?? value)

const quote = text
  .refine((value) => value === 'none' || value.length === 1, { message: 'one character, or none / 一个字符，或 none' })
  .transform((value) => (value === 'none' ? (false as const) : value))

const header = text
  .refine((value) => /^(none|[1-9]\d*)$/.test(value), { message: 'none, or the number of a line / none 或行号' })
  .transform((value) => (value === 'none' ? ('none' as const) : Number(value)))

/** The section `format` of a mapping. What is left out is guessed from the file. */
export const formatSchema = z.strictObject({
  /** By the ending of the file name where absent. */
  type: z.enum(['csv', 'json', 'geojson', 'jsonl', 'xlsx']).optional(),
  encoding: encoding.optional(),
  delimiter: delimiter.optional(),
  quote: quote.default('"'),
  escape: text.length(1).default('"'),
  /** Line of the header, or none. */
  header: header.default(1),
  /** Names of the columns by position, instead of a header or of its names. */
  columns: z.array(nonEmptyText).min(1).optional(),
  /** Decimal sign. */
  decimal: decimalSeparator.default('.'),
  /** Character between thousands. */
  thousands: text.length(1).optional(),
  /** Sheet of a workbook by name or number. */
  sheet: nonEmptyText.optional(),
  /** Keys down to the array of records in a JSON document, joined by dots. */
  records: nonEmptyText.optional(),
})

/** How a file is written. */
export type Format = z.output<typeof formatSchema>

/** What counts for delimited text. */
export type CsvFormat = Pick<Format, 'encoding' | 'delimiter' | 'quote' | 'escape' | 'header' | 'columns'>
