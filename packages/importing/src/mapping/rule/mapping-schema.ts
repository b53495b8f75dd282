// Schema of a mapping file.

import { PACKAGE_NAME, PACKAGE_VERSION } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import { z } from 'zod'
import { coordinatesSchema } from './coordinates-schema.ts'
import { formatSchema } from './format-schema.ts'
import { DEFAULT_MISSING_VALUES } from './missing-values.ts'
import { joinSchema, splitSchema, unpivotSchema } from './reshape-schema.ts'
import { ruleSchema } from './rule-schema.ts'
import { bilingualText, nonEmptyText, nonEmptyTexts, regularExpression, text } from './scalar.ts'

const tableName = z.enum(tables.map(({ name }) => name) as [string, ...string[]])

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  message: 'lower-case letters and digits joined by hyphens, such as leipzig-2 / 须为小写字母与数字，以连字符连接',
})

const idSchema = z
  .strictObject({
    /** Columns to join into a slug. */
    slug: nonEmptyTexts.optional(),
    /** Columns to hash, for files without a key. */
    hash: nonEmptyTexts.optional(),
    prefix: slug.optional(),
  })
  .refine(({ slug, hash }) => (slug === undefined) !== (hash === undefined), {
    message: 'exactly one of slug, hash / slug 与 hash 须恰取其一',
  })

const exclusionSchema = z.strictObject({ column: nonEmptyTexts, match: regularExpression, why: bilingualText })

const citationSchema = z.strictObject({
  /** Identifier of a source in `rows` or in the base package. */
  source: nonEmptyText,
  /** Locator of the record in the source: a template with columns in braces. */
  locator: nonEmptyText,
  /** Cited text of the record: a template with columns in braces. */
  asWritten: nonEmptyText,
})

const packageSchema = z.strictObject({
  name: z
    .string()
    .regex(PACKAGE_NAME, {
      message:
        'lower-case letters, digits, points, hyphens and underscores only / 只能用小写字母、数字、点、连字符与下划线',
    })
    .optional(),
  title: nonEmptyText.optional(),
  description: nonEmptyText.optional(),
  version: z
    .string()
    .regex(PACKAGE_VERSION, { message: 'a year and a number, such as 2020.1 / 须为年份加序号，如 2020.1' })
    .optional(),
  licenses: z
    .array(z.strictObject({ name: nonEmptyText, title: nonEmptyText.optional(), path: nonEmptyText.optional() }))
    .optional(),
})

const cellSchema = z.union([text, z.array(text).transform((values) => values.join(';'))])

/** A mapping: the format of the source files and the rules that fill in the target columns. */
export const mappingSchema = z.strictObject({
  /** Version of the mapping format. */
  mapping: z.literal('1'),
  /** Title of the mapping. */
  title: bilingualText.optional(),
  /** Target table. */
  table: tableName.default('facilities'),
  format: formatSchema.prefault({}),
  /** Missing values in every column; empty cells always are. */
  nothing: z.array(text).default(DEFAULT_MISSING_VALUES),
  /** Records to exclude, with the reason. */
  leaveOut: z.array(exclusionSchema).default([]),
  /** Second files whose columns are added to the records. */
  join: z.array(joinSchema).default([]),
  /** A column with lists: a record per item. */
  split: splitSchema.optional(),
  /** Columns that become records, such as one per indicator or year. */
  unpivot: unpivotSchema.optional(),
  id: idSchema.optional(),
  fields: z.record(nonEmptyText, ruleSchema).default({}),
  coordinates: coordinatesSchema.optional(),
  citation: citationSchema.optional(),
  /** Rows added by the mapping itself, by table. */
  rows: z.partialRecord(tableName, z.array(z.record(nonEmptyText, cellSchema))).default({}),
  /** Metadata of the output package. */
  package: packageSchema.default({}),
  /** Source columns left unmapped on purpose. */
  ignore: z.array(nonEmptyText).default([]),
})

/** A validated mapping. */
export type Mapping = z.output<typeof mappingSchema>
