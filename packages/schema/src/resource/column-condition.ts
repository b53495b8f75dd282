// The filter of a table: a condition for each filterable column, by the type of the column.
import {
  type AnyTable,
  date,
  dictionary,
  type EnumName,
  isHierarchy,
  type ModelName,
  type TableField,
  tableOf,
} from '@tiyu/model'
import type { Condition } from './conditions/condition.ts'
import { filterDate } from './conditions/date.ts'
import { filterNumber, filterPeriod } from './conditions/number.ts'
import { citationTextCondition, filterText } from './conditions/text.ts'
import { filterRegion, filterTree, type TreeName } from './conditions/tree.ts'
import { filterBoolean, filterEnum, filterKey } from './conditions/value.ts'
import { columnDescription } from './description.ts'
import type { Conditions } from './filter.ts'

const isTree = (model: ModelName): model is TreeName => isHierarchy(tableOf(model))

const optionsOf = ({ filter }: TableField) => (typeof filter === 'object' ? filter : {})

/** Returns the columns of a text filter: the column, its English counterpart, and those that the definition adds. */
function textColumns(table: AnyTable, field: TableField): string[] {
  const english = table.fields.find(({ name }) => name === `${field.name}En`)
  return [field.name, ...(english ? [english.name] : []), ...(optionsOf(field).also ?? [])]
}

function relationCondition(table: AnyTable, field: TableField, target: ModelName) {
  const { name, list } = field
  const { ancestors } = optionsOf(field)
  const description = columnDescription(field)
  if (ancestors) return filterRegion(name, ancestors, description)
  // The parent of a row is compared by key only; descendants are found by a condition on the key of the row itself.
  if (isTree(target) && target !== table.model) return filterTree(target, name, description, list)
  return filterKey(name, description)
}

// biome-ignore lint/suspicious/noExplicitAny: each condition has its own kind of value, checked by its input type
function columnCondition(table: AnyTable, field: TableField): Condition<any> {
  const { name, type, references, format } = field
  const { to } = optionsOf(field)
  const description = columnDescription(field)
  if (references) return relationCondition(table, field, references)
  if (name === table.key)
    return isTree(table.model) ? filterTree(table.model, name, description) : filterKey(name, description)
  if (to) return filterPeriod(name, to)
  if (type in dictionary.enums) return filterEnum(name, type as EnumName, description)
  if (type === 'Boolean') return filterBoolean(name, description)
  if (type === 'Int' || type === 'Float') return filterNumber(name, description)
  return format === date ? filterDate(name, description) : filterText(textColumns(table, field), description)
}

/**
 * Returns the name of a column in filters: `slug`, `region` for `regionCode`, `sport` for `sportCodes`, `year` for a
 * period.
 */
function filterName({ name, list, relation, filter }: TableField): string {
  if (name === 'id') return 'slug'
  if (typeof filter === 'object' && filter.to) return 'year'
  return relation ? relation.slice(0, list ? -1 : undefined) : name
}

/** Returns the conditions of a table by their names in its filter. */
export function columnConditions(table: AnyTable): Conditions {
  const filtered = table.fields.filter(({ name, filter }) => filter || name === table.key)
  const isCited = table.fields.some(({ name }) => name === 'citationIds')
  return {
    ...Object.fromEntries(filtered.map((field) => [filterName(field), columnCondition(table, field)])),
    ...(isCited && { asWritten: citationTextCondition }),
  }
}
