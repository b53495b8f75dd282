import type { z } from 'zod'

/** Parses JSON of a schema; undefined for other JSON, and for a text that is none. */
export function parseAs<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
