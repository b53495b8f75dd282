// The filter of a table: a condition for each filterable column, by the type of the column.
import {
  type AnyTable,
  date,
  dictionary,
  type EnumName,
  isHierarchy,
  isQuantity,
  type ModelName,
  quantityColumns,
  type TableField,
  tableOf,
  textColumns,
} from '@tiyu/model'
import type { TextPlace } from '@tiyu/search'
import { searchedPart } from '@tiyu/store'
import { citedConditions } from './conditions/cited.ts'
import type { Condition } from './conditions/condition.ts'
import { filterDate } from './conditions/date.ts'
import { filterDuring } from './conditions/during.ts'
import { inferredCondition } from './conditions/inferred.ts'
import { locationCondition } from './conditions/location.ts'
import { filterNumber, filterPeriod } from './conditions/number.ts'
import { filterObservations } from './conditions/observations.ts'
import { filterQuantity } from './conditions/quantity.ts'
import { filterText } from './conditions/text.ts'
import { topicCondition } from './conditions/topic.ts'
import { filterRegion, filterTree } from './conditions/tree.ts'
import { filterBoolean, filterEnum, filterKey } from './conditions/value.ts'
import { columnDescription } from './description.ts'
import type { Conditions } from './filter.ts'

const optionsOf = ({ filter }: TableField) => (typeof filter === 'object' ? filter : {})

/** The key of a row of a model: for hierarchies with the codes below it. */
function keyCondition({ model, key }: AnyTable, field: TableField, target: ModelName): Condition {
  const { name, list: isList } = field
  const column = { name, isList, isOwnKey: name === key, description: columnDescription(field) }
  // The parent of a row is compared by key only; descendants are found by a condition on the key of the row itself.
  if (target === model && !column.isOwnKey) return filterKey(name, target, column.description)
  if (target === 'Region') return filterRegion(column, optionsOf(field).ancestors)
  if (isHierarchy(tableOf(target))) return filterTree(target as 'FacilityType' | 'Sport', column)
  return filterKey(name, target, column.description, column.isOwnKey)
}

/** Returns where the search entries of the rows have the texts of a condition; undefined if they lack some. */
function textPlace(table: AnyTable, field: TableField): TextPlace | undefined {
  const [part, { searchTag }] = [searchedPart(table, field), table]
  if (!part || !searchTag || optionsOf(field).also) return undefined
  const isAlone = table.fields.every(({ name, search }) => search !== part || name === field.name)
  return { typeTag: searchTag, part, isAlone }
}

function columnCondition(table: AnyTable, field: TableField): Condition {
  const { name, type, references, format } = field
  const { base, to } = optionsOf(field)
  const description = columnDescription(field)
  if (references) return keyCondition(table, field, references)
  if (name === table.key) return keyCondition(table, field, table.model)
  if (to) return filterPeriod(name, to)
  if (isQuantity(table, field)) {
    const [exact, unitCode] = quantityColumns(name)
    return filterQuantity({ exact, unitCode, ...(base && { baseValue: base }) }, description)
  }
  if (type in dictionary.enums) return filterEnum(name, type as EnumName, description)
  if (type === 'Boolean') return filterBoolean(name, description)
  if (type === 'Int' || type === 'Float') return filterNumber(name, description)
  return format === date
    ? filterDate(name, description)
    : filterText(table.model, textColumns(table, field), description, textPlace(table, field))
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

/** Returns the column of the observations that refers to a model, if its rows list them. */
const observationColumn = (model: ModelName) =>
  tableOf('Observation').fields.find(
    ({ references, inverse }) => references === model && inverse?.name === 'observations',
  )

/** Returns the conditions that follow from several columns, or from columns of other tables. */
function derivedConditions({ model, key, fields }: AnyTable): Conditions {
  const has = (...names: readonly string[]) => names.every((name) => fields.some((field) => field.name === name))
  const observations = observationColumn(model)
  return {
    ...(has('longitude', 'latitude') && { location: locationCondition }),
    ...(has('startsOn', 'endsOn') && { during: filterDuring('startsOn', 'endsOn') }),
    ...(has('indicatorCode') && { topic: topicCondition }),
    ...(observations && { observations: filterObservations(key, observations.name) }),
    ...(has('inferred') && { inferred: inferredCondition }),
    ...(has('citationIds') && citedConditions),
  }
}

/** Returns the conditions of a table by their names in its filter. */
export function columnConditions(table: AnyTable): Conditions {
  const filtered = table.fields.filter(({ name, filter }) => filter || name === table.key)
  return {
    ...Object.fromEntries(filtered.map((field) => [filterName(field), columnCondition(table, field)])),
    ...derivedConditions(table),
  }
}
