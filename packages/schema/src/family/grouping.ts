// How the rows of a family are counted: by a column whose values have names.
import type { Bilingual } from '@tiyu/data'
import { dictionary } from '@tiyu/data'
import { namesOf, type Reference, type ReferenceName } from '../read/reference.ts'

/** A way to group rows: the column, and the names of its values. */
export interface Grouping {
  readonly column: string
  readonly description: string
  /** The column holds a list; a row counts once under each of its values. */
  readonly list?: boolean
  label(key: string, reference: Reference): Bilingual
}

type Named = Exclude<ReferenceName, 'Source'>

/** Groups by a column that points to a reference table. */
export function byReference(table: Named, column: string, what: Bilingual, list = false): Grouping {
  return {
    column,
    list,
    description: `${what.en}\n${what.zh}`,
    label: (key, reference) => namesOf(reference[table].get(key)),
  }
}

/** Groups by a column that holds an enum. */
export function byEnum(name: keyof typeof dictionary.enums, column: string, what: Bilingual): Grouping {
  const values = dictionary.enums[name].values as Record<string, Bilingual>
  return { column, description: `${what.en}\n${what.zh}`, label: (key) => values[key] ?? { en: key, zh: key } }
}
