// What the fields of the schema cost. A unit is a selected field of a row; weights are the time of statements in that unit,
// measured with the embedded database. `pnpm test costs` fails for a list or an input list without an entry.

import { type Costs, type FieldCost, introspectionCosts, type Sizes } from '@tiyu/graphql-executor'
import { type AnyTable, isHierarchy, MAX_ZOOM, type ModelName, releaseTables } from '@tiyu/model'
import type { RegionSet } from '@tiyu/statistics/series'
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { COUNT, STATEMENT } from './cost-units.ts'
import { isNamespace } from './federation/namespace.ts'
import { inputWeights } from './input-weights.ts'
import { DEFAULT_PAGE_SIZE, limits } from './limits.ts'
import type { BoundingBox } from './read/geography.ts'
import { cellCount, viewOf, WORLD } from './read/map/map-view.ts'
import { levelSize } from './read/sizes.ts'
import { isConnectionType } from './resource/connection-types.ts'
import { columnGroupings } from './resource/grouping.ts'
import { uncapitalize } from './resource/names.ts'

type FieldCosts = Readonly<Record<string, FieldCost>>

/** Rows that one unit reads, and the highest weight of reading a table, however large. */
const ROWS_PER_UNIT = 100
const MAX_SCAN = 5000

/** Items assumed of lists in columns (sports, citations) and of revisions: averages are from 1 to 3. */
const LIST_COLUMN_SIZE = 5

/** Years assumed of a series without a range. */
const DEFAULT_YEAR_COUNT = 25

/** Releases assumed of a store. */
const RELEASE_COUNT = 20

interface PageSize {
  readonly first?: number | null
  readonly last?: number | null
}

/** Returns the number of rows of a page. */
const pageSize = ({ first, last }: PageSize) => Math.max(1, first ?? last ?? DEFAULT_PAGE_SIZE)

const scan = (sizes: Sizes, model: string) => Math.min(MAX_SCAN, Math.ceil((sizes[model] ?? 0) / ROWS_PER_UNIT))

const isGiven = (value: unknown) => value !== null && value !== undefined && Object.keys(value as object).length > 0

/** The cost of a page of the rows of a model: of a list of the query type, or of the rows of one parent. */
function connectionCost(type: GraphQLObjectType, isRoot: boolean): FieldCost {
  const model = type.name.replace(/Connection$/, '')
  return {
    weight: ({ filter, orderBy }, sizes) =>
      STATEMENT + (isRoot && (isGiven(filter) || isGiven(orderBy)) ? scan(sizes, model) / 10 : 0),
    within: {
      [`${type.name}.nodes`]: { size: pageSize },
      [`${type.name}.edges`]: { size: pageSize },
      [`${type.name}.totalCount`]: {
        weight: ({ filter }, sizes) => COUNT + (isGiven(filter) ? scan(sizes, model) : 0),
      },
    },
  }
}

/** Dimensions of the sources of citations, which are looked up for each row; it takes as long as so many scans. */
const CITED_DIMENSIONS: readonly unknown[] = ['SOURCE', 'RELIABILITY']
const CITED_SCANS = 4

const citedDimensions = (groupBy: unknown) =>
  [groupBy ?? []].flat().filter((name) => CITED_DIMENSIONS.includes(name)).length

function connectionCosts(schema: GraphQLSchema): FieldCosts {
  const types = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isNamespace(type))
  const costs = types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field): [string, FieldCost][] => {
      const connection = getNamedType(field.type)
      const isConnection = isObjectType(connection) && isConnectionType(connection)
      const isRoot = type === schema.getQueryType()
      return isConnection ? [[`${type.name}.${field.name}`, connectionCost(connection, isRoot)]] : []
    }),
  )
  return Object.fromEntries(costs)
}

/** The lists that follow from the columns of a table, and its statistics. */
function tableCosts(schema: GraphQLSchema, table: AnyTable): FieldCosts {
  const { model, fields } = table
  const type = schema.getType(model)
  if (!isObjectType(type)) return {}
  const listColumns = fields
    .filter(({ list }) => list)
    .map(({ name, relation }) => relation ?? name)
    .filter((name) => Object.hasOwn(type.getFields(), name))
  const hasStatistics = fields.some(({ group }) => group)
  const lists = Object.fromEntries(listColumns.map((name) => [`${model}.${name}`, { size: LIST_COLUMN_SIZE }]))
  const weight: FieldCost['weight'] = ({ filter }, sizes) => COUNT + (isGiven(filter) ? scan(sizes, model) : 0)
  const groupings = columnGroupings(table)
  return {
    ...lists,
    ...(isHierarchy(table) && { [`${model}.children`]: { size: (_args, sizes) => sizes[`${model}.children`] ?? 0 } }),
    ...(hasStatistics && {
      [`Query.${uncapitalize(model)}Statistics`]: {
        within: { [`${model}Statistics.count`]: { weight }, [`${model}Statistics.groups`]: { weight } },
      },
      [`${model}Statistics.groups`]: { size: ({ by }, sizes) => groupings[by as string]?.size(sizes) ?? 0 },
      [`${model}Statistics.aggregates`]: {
        weight: ({ of, groupBy }, sizes) =>
          COUNT + scan(sizes, model) * ((of === undefined ? 1 : 2) + CITED_SCANS * citedDimensions(groupBy)),
        within: { 'AggregateConnection.nodes': { size: pageSize }, 'AggregateConnection.edges': { size: pageSize } },
      },
    }),
  }
}

/** All rows of a reference table. */
const referenceList = (model: ModelName): FieldCost => ({ size: (_args, sizes) => sizes[model] ?? 0 })

interface YearRange {
  readonly from?: number | null
  readonly to?: number | null
}

interface SeriesArguments {
  readonly regions?: readonly string[]
  readonly years?: YearRange | null
}

interface CompareArguments {
  readonly indicators?: readonly string[]
  readonly regions?: RegionSet
  readonly years?: YearRange | null
}

function yearCount({ years }: Pick<SeriesArguments, 'years'>): number {
  if (years?.from == null || years.to == null) return DEFAULT_YEAR_COUNT
  return Math.min(limits.years.value, Math.max(1, years.to - years.from + 1))
}

const indicatorCount = ({ indicators = [] }: CompareArguments) => Math.max(1, indicators.length)

/** Number of regions of a set, at most as many as it may have. */
function regionSetSize({ regions: { codes, childrenOf, level } = {} }: CompareArguments, sizes: Sizes): number {
  const ofLevel = level == null ? undefined : sizes[levelSize(level)]
  const size = codes?.length ?? (childrenOf == null ? ofLevel : sizes['Region.children']) ?? sizes.Region
  return Math.min(limits.regions.value, Math.max(1, size ?? limits.regions.value))
}

const regionCount = ({ regions = [] }: SeriesArguments) => Math.max(1, regions.length)

/** The tiers of a search grow with the square of its length; a text over the limit is refused when it is read. */
const searchWeight = ({ text = '' }: { readonly text?: string }) =>
  COUNT + 2 * Math.min(text.length, limits.words.value) ** 2

/** Types of search results. */
const SEARCH_TYPES = releaseTables.filter(({ searchTag }) => searchTag).length

/** The lists of a table of an indicator. */
const seriesCosts = (size: NonNullable<FieldCost['size']>): FieldCosts => ({
  'IndicatorSeries.rows': { size },
  'IndicatorSeries.years': { size: yearCount },
  'SeriesCoverage.missing': { size },
  'SeriesRow.points': { size: yearCount },
})

/** The work of reading the rows of two releases of this size, though many tables may be equal. */
const diffWeight: FieldCost['weight'] = (_args, sizes) =>
  releaseTables.reduce((sum, { model }) => sum + 2 * scan(sizes, model), COUNT)

/** The lists of the differences of releases. */
const diffCosts: FieldCosts = {
  'ReleaseDiff.tables': { size: (_args, sizes) => sizes['Release.tables'] ?? 0 },
  'TableDiff.columns': { size: LIST_COLUMN_SIZE },
}

const nodeCount = ({ ids }: { readonly ids?: readonly string[] }) => ids?.length ?? 0

/** A gateway gives all objects of a level at once, and most are of one table: one statement for each is too many. */
const entityCount = ({ representations }: { readonly representations?: readonly unknown[] }) =>
  representations?.length ?? 0

interface MapArguments {
  readonly boundingBox?: BoundingBox | null
  readonly zoom?: number
  readonly filter?: unknown
}

/** Number of clusters of a map, at most; a map that will be refused has none. */
function clusterCount({ boundingBox, zoom = 0 }: MapArguments, sizes: Sizes): number {
  if (zoom < 0 || zoom > MAX_ZOOM) return 0
  const cells = cellCount(viewOf(boundingBox ?? WORLD, zoom))
  return cells > limits.cells.value ? 0 : Math.min(cells, sizes.Facility ?? 0)
}

const fieldCosts: FieldCosts = {
  'Query.node': { weight: STATEMENT },
  'Query.nodes': { weight: (args) => STATEMENT * nodeCount(args), size: nodeCount },
  'Query._entities': { weight: STATEMENT, size: entityCount },
  'Query.search': {
    weight: searchWeight,
    within: {
      'SearchResultConnection.nodes': { size: pageSize },
      'SearchResultConnection.edges': { size: pageSize },
      'SearchResultConnection.totalCount': { weight: (args) => searchWeight(args) / 2 },
      'SearchResultConnection.didYouMean': { weight: searchWeight },
      'SearchResultConnection.isPartial': { weight: (args) => searchWeight(args) / 2 },
      'SearchFacets.byType': { weight: searchWeight, size: SEARCH_TYPES },
    },
  },
  'SearchFacets.byRegion': { weight: COUNT, size: pageSize },
  'SearchResultEdge.highlights': { weight: 2, size: LIST_COLUMN_SIZE },
  'SearchHighlight.parts': { size: LIST_COLUMN_SIZE },
  'Query.facilitiesNear': {
    weight: ({ filter }, sizes) => 2 * STATEMENT + (isGiven(filter) ? scan(sizes, 'Facility') / 10 : 0),
    size: pageSize,
  },
  'Query.facilityClusters': {
    weight: (args, sizes) =>
      COUNT + clusterCount(args, sizes) / 4 + (isGiven(args.filter) ? scan(sizes, 'Facility') : 0),
    within: { 'FacilityClusters.nodes': { size: clusterCount } },
  },
  'FacilityCluster.facility': { weight: 1 },
  'Aggregate.keys': { size: limits.dimensions.value },
  'Query.units': referenceList('Unit'),
  'Query.sports': referenceList('Sport'),
  'Query.facilityTypes': referenceList('FacilityType'),
  'Query.seriesBreaks': referenceList('SeriesBreak'),
  'Query.releases': { weight: STATEMENT, size: RELEASE_COUNT },
  'Release.tables': { size: (_args, sizes) => sizes['Release.tables'] ?? 0 },
  'Release.active': { weight: STATEMENT },
  'Release.diff': { weight: diffWeight, within: diffCosts },
  'Query.diff': { weight: diffWeight, within: diffCosts },
  'RowChange.cells': { size: LIST_COLUMN_SIZE },
  'Region.ancestors': { size: (_args, sizes) => sizes['Region.ancestors'] ?? 0 },
  'Region.outline': { weight: STATEMENT / 2 },
  'Region.profile': { weight: STATEMENT, size: (_args, sizes) => sizes.Indicator ?? 0 },
  'Indicator.series': {
    weight: (args) => STATEMENT + regionCount(args),
    within: seriesCosts(regionCount),
  },
  'Query.compare': {
    weight: (args, sizes) => STATEMENT + indicatorCount(args) * regionSetSize(args, sizes),
    size: indicatorCount,
    within: seriesCosts(regionSetSize),
  },
  ...Object.fromEntries(
    ['perCapita', 'per10k', 'perKm2', 'parentShare', 'ratioTo'].map((name) => [`SeriesPoint.${name}`, { weight: 1 }]),
  ),
  'SeriesRow.breaks': referenceList('SeriesBreak'),
  'SeriesRow.rankClaims': { weight: 1, size: LIST_COLUMN_SIZE },
  'RankClaim.finding': { weight: 2 },
  'Indicator.parts': { size: LIST_COLUMN_SIZE },
  'SeriesPoint.changeBreaks': { size: LIST_COLUMN_SIZE },
  'SeriesPoint.inferred': { size: LIST_COLUMN_SIZE },
  'SeriesPoint.others': { size: LIST_COLUMN_SIZE },
  'Observation.revisions': { weight: STATEMENT, size: LIST_COLUMN_SIZE },
  'Observation.attainment': { weight: STATEMENT / 2 },
  'Observation.answeredBy': { weight: 2 },
  'Observation.bibliographicReference': { weight: 2 },
  'RankClaim.bibliographicReference': { weight: 4 },
}

/** Returns costs by coordinates with those of the fields of a namespace, which are the fields of the query type. */
function withNamespaces<Cost>(schema: GraphQLSchema, costs: Readonly<Record<string, Cost>>): Record<string, Cost> {
  const namespaces = Object.values(schema.getTypeMap()).filter(isObjectType).filter(isNamespace)
  const ofQueries = Object.entries(costs).filter(([coordinates]) => /^Query\.[^_]/.test(coordinates))
  const copied = namespaces.flatMap(({ name }) =>
    ofQueries.map(([coordinates, cost]): [string, Cost] => [coordinates.replace('Query.', `${name}.`), cost]),
  )
  return { ...costs, ...Object.fromEntries(copied) }
}

/** Returns the costs of the schema. */
export function schemaCosts(schema: GraphQLSchema): Costs {
  const connections = connectionCosts(schema)
  const fields: FieldCosts = {
    ...introspectionCosts(schema),
    ...connections,
    ...Object.assign({}, ...releaseTables.map((table) => tableCosts(schema, table))),
    ...fieldCosts,
  }
  return {
    fields: withNamespaces(schema, fields),
    inputs: withNamespaces(schema, inputWeights(schema, Object.keys(connections))),
  }
}
