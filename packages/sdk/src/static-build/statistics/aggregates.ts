// Groups of records by several dimensions, with their measures: computed as on the service, from files.

import { AggregateTable, type Dividend, type RatioName } from '@tiyu/statistics/groups'
import { computeRatio, noRatio, type Ratio } from '@tiyu/statistics/series'
import type { Selection } from '../../selection/print-query.ts'
import { toCamelCase } from '../camel-case.ts'
import { ComputedObject } from '../computed-object.ts'
import { isPresent } from '../conditions.ts'
import type { DimensionGroups } from '../format.ts'
import { pageInfoOf, resolvePageRange } from '../page-range.ts'
import { project } from '../projection.ts'
import type { RecordStore } from '../record-store.ts'
import { FilesSeriesReader } from '../series/files-series-reader.ts'
import type { FilesRows } from '../series/rows.ts'
import { loadReference, NO_REFERENCE } from '../series/series-reference.ts'
import { type AggregateArgs, validateArguments } from './aggregate-arguments.ts'
import { type GroupContext, groupObject } from './aggregate-fields.ts'
import { FilesAggregateReader } from './files-aggregate-reader.ts'
import { type Dimension, Grouping } from './grouping.ts'
import { orderGroups, selectGroups } from './measures.ts'

/** What a query that needs more than counts names. */
const NEEDS_REFERENCE = /SUM|MEAN|MIN|MAX|MEDIAN|sum|mean|min|max|median|Count"|noSumBecause|parentShare/

/** What a query that needs ratios names. */
const NEEDS_RATIOS = /_PER_|perCapita|per10k|perKm2/

const toEdge = (node: ComputedObject, cursor: string) =>
  new ComputedObject('AggregateEdge', { cursor: () => cursor, node: () => node })

/** Aggregates of one type. */
class Aggregates {
  private readonly store: RecordStore
  private readonly type: string
  private readonly path: string
  private readonly args: AggregateArgs

  constructor(store: RecordStore, type: string, path: string, args: AggregateArgs) {
    this.store = store
    this.type = type
    this.path = path
    this.args = args
  }

  /** Resolves the selection of a page of groups. */
  async resolve(filter: Readonly<Record<string, unknown>>, selection: Selection): Promise<unknown> {
    const { store, args, path } = this
    validateArguments(args, path, store.files)
    const context = await this.createContext(filter, selection)
    const selected = await selectGroups(await context.table.groups(), args.having ?? {}, store)
    const groups = await orderGroups(selected, args.orderBy, store, path)
    const range = resolvePageRange(groups.length, args, store.files)
    const nodes = groups.slice(range.start, range.end).map((group) => groupObject(group, context))
    const page = new ComputedObject('AggregateConnection', {
      nodes: () => nodes,
      edges: () => nodes.map((node, index) => toEdge(node, `${range.start + index}`)),
      pageInfo: () => pageInfoOf(range, groups.length),
      totalCount: () => groups.length,
    })
    return project(store, page, selection, path)
  }

  private async dimensions(): Promise<Dimension[]> {
    const { store, type } = this
    const { dimensions: path } = store.type(type)
    const all = path
      ? await store.readJson<Readonly<Record<string, DimensionGroups>>>(path)
      : store.files.refuse(this.path)
    const named = (this.args.groupBy ?? []).map(async (name) => {
      const known = all[name] ?? (await store.refuseName(name, `${type}Dimension`, `${this.path}(groupBy: ${name})`))
      return { name, ...known }
    })
    return Promise.all(named)
  }

  /** Returns the groups, and what their fields are resolved with. */
  private async createContext(filter: Readonly<Record<string, unknown>>, selection: Selection): Promise<GroupContext> {
    const { store, type, path } = this
    const dimensions = await this.dimensions()
    const { level = null } = this.args
    if (level !== null) await store.validateName(level, 'RegionLevel', `${path}(level: ${level})`)
    const grouping = new Grouping(store, { type, filter, dimensions, level, field: await this.field() })
    const query = JSON.stringify([this.args, selection])
    const series = NEEDS_RATIOS.test(query) ? await FilesSeriesReader.open(store, []) : undefined
    const reference = series?.reference ?? (NEEDS_REFERENCE.test(query) ? await loadReference(store) : NO_REFERENCE)
    const reader = new FilesAggregateReader(grouping, reference, () => this.refuseNumbers())
    const layout = {
      regionIndex: dimensions.findIndex(({ name }) => name === 'REGION'),
      yearIndex: dimensions.findIndex(({ name }) => name === 'YEAR'),
      isNested: type === 'Observation',
      level,
    }
    const divide = async (name: RatioName, dividend: Dividend, isPart: boolean): Promise<Ratio<FilesRows>> => {
      if (isPart) return noRatio(name, 'NOT_ROLLED_UP')
      return computeRatio(name, dividend, series ?? store.files.refuse(`${path}(${name})`))
    }
    const table = new AggregateTable(reader, layout, { reference, divide })
    return { store, path, table, grouping, reference, ranks: new Map() }
  }

  /** Returns the field whose numbers the query adds; that of the only numbers of the type if it names none. */
  private async field(): Promise<string | undefined> {
    const { of } = this.args
    const { numbers = [] } = this.store.type(this.type)
    if (isPresent(of) && !numbers.includes(of as string))
      await this.store.refuseName(`${of}`, `${this.type}Number`, `${this.path}(of: ${of})`)
    const name = of ?? (numbers.length === 1 ? numbers[0] : undefined)
    return name === undefined ? undefined : toCamelCase(name)
  }

  private refuseNumbers(): never {
    const names = this.store.type(this.type).numbers?.join(', ')
    return this.store.files.reject(
      names
        ? `Sums, means and other measures need "of": which numbers to add, one of ${names}. 合计、平均等度量须以 of 指明数值：${names} 之一。`
        : 'These rows have no numbers: they are only counted. 这些行没有数值，只能计数。',
    )
  }
}

/**
 * Resolves the field `aggregates` of the statistics of a type.
 * @throws ApiError `BAD_USER_INPUT` for wrong arguments
 */
export function resolveAggregates(
  store: RecordStore,
  type: string,
  {
    filter,
    selection,
    path,
  }: { readonly filter: Readonly<Record<string, unknown>>; readonly selection: Selection; readonly path: string },
): Promise<unknown> {
  const { $ = {}, ...fields } = selection
  return new Aggregates(store, type, path, $ as AggregateArgs).resolve(filter, fields)
}
