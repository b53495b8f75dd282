// Schema of the section `format` of a mapping.
import { z } from 'zod'
import type { Encodings } from '../source/encoding.ts'
import { createDecoder } from '../source/line-decoder.ts'
import { decimalSeparator, nonEmptyText, nonEmptyTexts, text } from './scalar.ts'

const NAMED_DELIMITERS = new Map(Object.entries({ tab: '\t', comma: ',', semicolon: ';', pipe: '|' }))

const encoding = nonEmptyTexts.transform((labels, context) => {
  for (const label of labels) {
    try {
      createDecoder(label)
    } catch {
      context.addIssue({
        code: 'custom',
        message: `unknown encoding ${label}; use a label of the WHATWG Encoding Standard, or ibm437, ibm850, ibm852 / 未知编码，请用 WHATWG 标准的编码名，或 ibm437、ibm850、ibm852`,
      })
    }
  }
  return labels as unknown as Encodings
})

const delimiter = text.min(1).transform((value) => NAMED_DELIMITERS.get(value) ?? value)

const quote = text
  .refine((value) => value === 'none' || value.length === 1, {
    message: 'one character, or none / 须为一个字符或 none',
  })
  .transform((value) => (value === 'none' ? (false as const) : value))

/** The lines of a header; several if the names of groups of columns stand above their columns. */
interface HeaderLines {
  readonly first: number
  readonly last: number
}

const HEADER = /^(?<first>[1-9]\d*)(?:-(?<last>[1-9]\d*))?$/

function toHeaderLines(value: string): HeaderLines | undefined {
  const { first, last = first } = HEADER.exec(value)?.groups ?? {}
  return first !== undefined && Number(last) >= Number(first) ? { first: Number(first), last: Number(last) } : undefined
}

const header = text.transform((value, context): HeaderLines | 'none' => {
  const lines = value === 'none' ? value : toHeaderLines(value)
  if (lines) return lines
  context.addIssue({
    code: 'custom',
    message: 'a line number, several such as 2-3, or none / 须为行号、行号范围（如 2-3）或 none',
  })
  return z.NEVER
})

/** The section `format`. Omitted keys are detected from the file. */
export const formatSchema = z.strictObject({
  /** By the file name extension if absent. */
  type: z.enum(['csv', 'json', 'geojson', 'jsonl', 'xlsx']).optional(),
  encoding: encoding.optional(),
  delimiter: delimiter.optional(),
  quote: quote.default('"'),
  escape: text.length(1).default('"'),
  /** Line number of the header, several such as 2-3, or none. */
  header: header.default({ first: 1, last: 1 }),
  /** Column names by position, instead of those of the header. */
  columns: z.array(nonEmptyText).min(1).optional(),
  /** Decimal separator. */
  decimal: decimalSeparator.default('.'),
  /** Thousands separator. */
  thousands: text.length(1).optional(),
  /** Sheet of a workbook, by name or number. */
  sheet: nonEmptyText.optional(),
  /** Path of the array of records in a JSON document, such as `result.items`. */
  records: nonEmptyText.optional(),
})

/** Format of a source file. */
export type Format = z.output<typeof formatSchema>

/** Format options of delimited text. */
export type CsvFormat = Pick<Format, 'encoding' | 'delimiter' | 'quote' | 'escape' | 'header' | 'columns'>
