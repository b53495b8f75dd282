// What the inputs of the schema cost beyond the fields that they are given to.
import type { Costs } from '@tiyu/graphql-executor'
import { type GraphQLSchema, getNullableType, isInputObjectType, isListType } from 'graphql'
import { STATEMENT } from './cost-units.ts'

/** Conditions that look up other rows: the citations of each row, or all observations. */
const OTHER_ROWS = ['asWritten', 'source', 'reliability', 'observations']

/** Lists whose order callers do not choose. */
const UNORDERED = ['Query.search', 'ReleaseDiff.changes']

/** Weights of inputs that make the database read more; the items of lists of values are compared one by one. */
export function inputWeights(schema: GraphQLSchema, connectionFields: readonly string[]): Costs['inputs'] {
  const filters = Object.values(schema.getTypeMap()).filter(isInputObjectType)
  const inputs = filters.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ ...field, coordinates: `${type.name}.${field.name}` })),
  )
  const lists = inputs
    .filter(({ type }) => isListType(getNullableType(type)))
    .map(({ coordinates }): [string, number] => [coordinates, 1])
  const lookups = inputs
    .filter(({ name }) => OTHER_ROWS.includes(name))
    .map(({ coordinates }): [string, number] => [coordinates, STATEMENT])
  const orders = connectionFields
    .filter((field) => !UNORDERED.includes(field))
    .map((field): [string, number] => [`${field}(orderBy:)`, STATEMENT])
  const groupings = connectionFields
    .filter((field) => field.endsWith('Statistics.aggregates'))
    .map((field): [string, number] => [`${field}(groupBy:)`, 1])
  return {
    ...Object.fromEntries([...lists, ...lookups, ...orders, ...groupings]),
    'LocationFilter.boundingBox': STATEMENT,
    'LocationFilter.near': STATEMENT,
    'TextFilter.contains': STATEMENT,
    'TextFilter.startsWith': STATEMENT,
    'Query.nodes(ids:)': 1,
    'Query._entities(representations:)': 1,
    'Query.search(types:)': 1,
    'Query.compare(indicators:)': 1,
    'Indicator.series(regions:)': 1,
  }
}
