// The whole of a mapping file.
import { z } from 'zod'
import { tables } from '../../tables/all.ts'
import { coordinatesSchema } from './coordinates-schema.ts'
import { formatSchema } from './format-schema.ts'
import { ruleSchema } from './rule-schema.ts'
import { bilingual, expression, text, word, words } from './scalar.ts'

const tableName = z.enum(tables.map(({ name }) => name) as [string, ...string[]])

/** What foreign files write where they know nothing, besides blanks. Compared without regard to case. */
const USUAL_NOTHING = ['NA', 'N/A', '#N/A', 'NULL', 'NaN', 'nil', '-', '--', '—', '\\N']

const slugWord = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const id = z
  .strictObject({
    /** Columns joined and written as a slug. */
    slug: words.optional(),
    /** Columns hashed: for files without any key. */
    hash: words.optional(),
    prefix: slugWord.optional(),
  })
  .refine(({ slug, hash }) => (slug === undefined) !== (hash === undefined), { message: 'slug | hash: 1 × / 二者取一' })

const leaveOut = z.strictObject({ column: words, match: expression, why: bilingual })

const citation = z.strictObject({
  /** Identifier of the source, of `rows` or of the base package. */
  source: word,
  /** Where in the source the record stands, with columns in braces. */
  locator: word,
  /** The words of the record, with columns in braces. */
  asWritten: word,
})

const packageWords = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9._-]+$/)
    .optional(),
  title: word.optional(),
  description: word.optional(),
  version: z
    .string()
    .regex(/^\d{4}\.\d+$/)
    .optional(),
  licenses: z.array(z.strictObject({ name: word, title: word.optional(), path: word.optional() })).optional(),
})

const declaredCell = z.union([text, z.array(text).transform((values) => values.join(';'))])

/** A mapping: what a file holds, and which of our columns each part of it fills. */
export const mappingSchema = z.strictObject({
  /** Version of this format. */
  mapping: z.literal('1'),
  /** What the mapping is for. */
  title: bilingual.optional(),
  /** Table the records become rows of. */
  table: tableName.default('facilities'),
  format: formatSchema.prefault({}),
  /** Values that say nothing, in every column; blanks always do. */
  nothing: z.array(text).default(USUAL_NOTHING),
  /** Records that are none of ours, and why. */
  leaveOut: z.array(leaveOut).default([]),
  id: id.optional(),
  fields: z.record(word, ruleSchema).default({}),
  coordinates: coordinatesSchema.optional(),
  citation: citation.optional(),
  /** Rows the mapping itself adds, by table. */
  rows: z.partialRecord(tableName, z.array(z.record(word, declaredCell))).default({}),
  /** What the package that is made says of itself. */
  package: packageWords.default({}),
  /** Columns of the file that are knowingly not used. */
  ignore: z.array(word).default([]),
})

/** A mapping as it is worked with. */
export type Mapping = z.output<typeof mappingSchema>
