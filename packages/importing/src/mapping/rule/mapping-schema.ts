// The whole of a mapping file.

import { tables } from '@tiyu/model'
import { z } from 'zod'
import { coordinatesSchema } from './coordinates-schema.ts'
import { formatSchema } from './format-schema.ts'
import { ruleSchema } from './rule-schema.ts'
import { bilingualText, nonEmptyText, nonEmptyTexts, regularExpression, text } from './scalar.ts'

const tableName = z.enum(tables.map(({ name }) => name) as [string, ...string[]])

/** What foreign files write where they know nothing, besides blanks. Compared without regard to case. */
const DEFAULT_MISSING_VALUES = ['NA', 'N/A', '#N/A', 'NULL', 'NaN', 'nil', '-', '--', '—', '\\N']

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const idSchema = z
  .strictObject({
    /** Columns joined and written as a slug. */
    slug: nonEmptyTexts.optional(),
    /** Columns hashed: for files without any key. */
    hash: nonEmptyTexts.optional(),
    prefix: slug.optional(),
  })
  .refine(({ slug, hash }) => (slug === undefined) !== (hash === undefined), { message: 'slug | hash: 1 × / 二者取一' })

const exclusionSchema = z.strictObject({ column: nonEmptyTexts, match: regularExpression, why: bilingualText })

const citationSchema = z.strictObject({
  /** Identifier of the source, of `rows` or of the base package. */
  source: nonEmptyText,
  /** Where in the source the record stands, with columns in braces. */
  locator: nonEmptyText,
  /** The words of the record, with columns in braces. */
  asWritten: nonEmptyText,
})

const packageSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9._-]+$/)
    .optional(),
  title: nonEmptyText.optional(),
  description: nonEmptyText.optional(),
  version: z
    .string()
    .regex(/^\d{4}\.\d+$/)
    .optional(),
  licenses: z
    .array(z.strictObject({ name: nonEmptyText, title: nonEmptyText.optional(), path: nonEmptyText.optional() }))
    .optional(),
})

const cellSchema = z.union([text, z.array(text).transform((values) => values.join(';'))])

/** A mapping: what a file holds, and which of our columns each part of it fills. */
export const mappingSchema = z.strictObject({
  /** Version of this format. */
  mapping: z.literal('1'),
  /** What the mapping is for. */
  title: bilingualText.optional(),
  /** Table the records become rows of. */
  table: tableName.default('facilities'),
  format: formatSchema.prefault({}),
  /** Values that say nothing, in every column; blanks always do. */
  nothing: z.array(text).default(DEFAULT_MISSING_VALUES),
  /** Records that are none of ours, and why. */
  leaveOut: z.array(exclusionSchema).default([]),
  id: idSchema.optional(),
  fields: z.record(nonEmptyText, ruleSchema).default({}),
  coordinates: coordinatesSchema.optional(),
  citation: citationSchema.optional(),
  /** Rows the mapping itself adds, by table. */
  rows: z.partialRecord(tableName, z.array(z.record(nonEmptyText, cellSchema))).default({}),
  /** What the package that is made says of itself. */
  package: packageSchema.default({}),
  /** Columns of the file that are knowingly not used. */
  ignore: z.array(nonEmptyText).default([]),
})

/** A mapping as it is worked with. */
export type Mapping = z.output<typeof mappingSchema>
