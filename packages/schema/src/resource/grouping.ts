// Groupings: the columns that the rows of a table are counted by, with the names of their values.
import type { Sizes } from '@tiyu/graphql-executor'
import { type AnyTable, type Bilingual, dictionary, type EnumName, type TableField } from '@tiyu/model'
import { bilingualName, isNamedReference, type Reference } from '../read/reference.ts'
import { columnDescription } from './description.ts'
import { constantCase } from './names.ts'

/** A column to group rows by, and the names of its values. */
export interface Grouping {
  readonly column: string
  readonly description: string
  /** The column holds a list; a row counts once under each of its values. */
  readonly list: boolean
  label(key: string, reference: Reference): Bilingual
  /** Returns a code with those above it; undefined if the values are not codes of a table. */
  withAncestors?(key: string, reference: Reference): readonly string[]
  /** Returns how many values the column may have. */
  size(sizes: Sizes): number
  /** Returns what a value means; null if the label is the name of a row. */
  describe(key: string): Bilingual | null
}

/** An enum value: its label, and what it means. */
interface EnumText extends Bilingual {
  readonly label: Bilingual
}

/** @throws Error if the values of the column have no names */
function namesOf({
  name,
  type,
  references,
}: TableField): Pick<Grouping, 'label' | 'describe' | 'size' | 'withAncestors'> {
  if (references && isNamedReference(references))
    return {
      label: (key, reference) => bilingualName(reference[references].get(key)),
      withAncestors: (key, reference) => reference[references].withAncestors(key),
      size: (sizes) => sizes[references] ?? 0,
      describe: () => null,
    }
  if (!(type in dictionary.enums)) throw new Error(`${name} is neither an enum nor the key of a reference table`)
  const values: Readonly<Record<string, EnumText>> = dictionary.enums[type as EnumName].values
  return {
    label: (key) => values[key]?.label ?? { en: key, zh: key },
    size: () => Object.keys(values).length,
    describe: (key) => values[key] ?? null,
  }
}

/** Returns the grouping of a column, and its name, such as REGION. */
export function defineGrouping(field: TableField): [name: string, grouping: Grouping] {
  const { name, relation, list } = field
  const shown = relation ? relation.slice(0, list ? -1 : undefined) : name
  const description = columnDescription(field, { en: `By ${shown}:`, zh: `按 ${shown} 分组：` })
  return [constantCase(shown), { column: name, list, description, ...namesOf(field) }]
}

/** Returns the groupings of a table by name, such as REGION. */
export function columnGroupings(table: AnyTable): Readonly<Record<string, Grouping>> {
  return Object.fromEntries(table.fields.filter(({ group }) => group).map(defineGrouping))
}
