// How the rows of a family are counted: by a column whose values have names.
import { type Bilingual, dictionary } from '@tiyu/model'
import { bilingualName, type Reference, type ReferenceName } from '../read/reference.ts'

/** A way to group rows: the column, and the names of its values. */
export interface Grouping {
  readonly column: string
  readonly description: string
  /** The column holds a list; a row counts once under each of its values. */
  readonly list?: boolean
  label(key: string, reference: Reference): Bilingual
}

type NamedReference = Exclude<ReferenceName, 'Source'>

/** Groups by a column that points to a reference table. */
export function groupByReference(
  table: NamedReference,
  column: string,
  description: Bilingual,
  list = false,
): Grouping {
  return {
    column,
    list,
    description: `${description.en}\n${description.zh}`,
    label: (key, reference) => bilingualName(reference[table].get(key)),
  }
}

/** Groups by a column that holds an enum. */
export function groupByEnum(name: keyof typeof dictionary.enums, column: string, description: Bilingual): Grouping {
  const values = dictionary.enums[name].values as Record<string, Bilingual>
  return {
    column,
    description: `${description.en}\n${description.zh}`,
    label: (key) => values[key] ?? { en: key, zh: key },
  }
}
