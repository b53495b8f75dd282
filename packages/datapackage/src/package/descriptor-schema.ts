// The properties of datapackage.json that this software reads, and those it must not ignore.
import { findInvisible } from '@tiyu/model'
import { z } from 'zod'

export const DESCRIPTOR_FILE = 'datapackage.json'

/** Name of the resource with the outlines of divisions, the only one that is no table. */
export const OUTLINES_RESOURCE = 'outlines'

/** The name of a package. */
export const PACKAGE_NAME = /^[a-z0-9._-]+$/

/** The version of a package: a year and a number. */
export const PACKAGE_VERSION = /^\d{4}\.\d+$/

const MAX_NAME_LENGTH = 100
const MAX_TEXT_LENGTH = 10_000

const text = z
  .string()
  .max(MAX_TEXT_LENGTH)
  .refine((value) => findInvisible(value) < 0)

const licence = z.object({ name: text, title: text.optional(), path: text.optional() })

/** The dialect that the files have; a descriptor that states another would be read wrongly. */
const dialect = z.strictObject({
  $schema: z.string().optional(),
  delimiter: z.literal(',').optional(),
  lineTerminator: z.literal('\n').optional(),
  quoteChar: z.literal('"').optional(),
  doubleQuote: z.literal(true).optional(),
  skipInitialSpace: z.literal(false).optional(),
  header: z.literal(true).optional(),
  caseSensitiveHeader: z.literal(true).optional(),
  csvddfVersion: z.unknown().optional(),
})

const field = z.object({ name: z.unknown().optional(), type: z.unknown().optional() })

const resource = z
  .object({
    name: z.string().max(MAX_NAME_LENGTH),
    path: z
      .string()
      .max(MAX_NAME_LENGTH)
      .regex(/^(?!\/)(?!.*\.\.)[\w./-]+\.(?:csv(?:\.gz)?|geojson)$/),
    /** Implied by the file name; for programs that rely on the descriptor. */
    compression: z.literal('gz').optional(),
    encoding: z
      .string()
      .regex(/^utf-?8$/i)
      .optional(),
    format: z.enum(['csv', 'geojson']).optional(),
    dialect: dialect.optional(),
    bytes: z.int().nonnegative().optional(),
    /** MD5, or another algorithm by its name: sha256:9f86…. */
    hash: z
      .string()
      .regex(/^(?:(?:md5|sha1|sha256|sha512):)?[0-9a-f]{32,128}$/i)
      .optional(),
    schema: z.union([z.string(), z.object({ fields: z.array(field).optional() })]).optional(),
  })
  .refine(({ path, compression }) => !compression || path.endsWith('.gz'), { path: ['compression'] })
  .refine(({ name, path }) => (name === OUTLINES_RESOURCE) === path.endsWith('.geojson'), { path: ['path'] })
  .refine(({ path, format }) => !format || (format === 'geojson') === path.endsWith('.geojson'), { path: ['format'] })

/** A package is not created later than today anywhere on earth. */
const ONE_DAY = 86_400_000

export const descriptorSchema = z.object({
  name: z.string().max(MAX_NAME_LENGTH).regex(PACKAGE_NAME),
  title: text,
  version: z.string().max(MAX_NAME_LENGTH).regex(PACKAGE_VERSION),
  description: text.optional(),
  created: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .refine((created) => Date.parse(created) <= Date.now() + ONE_DAY)
    .optional(),
  licenses: z.array(licence).min(1),
  resources: z.array(resource).min(1),
})

/** The contents of datapackage.json. */
export type Descriptor = z.infer<typeof descriptorSchema>
