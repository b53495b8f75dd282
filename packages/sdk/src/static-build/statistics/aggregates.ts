// Groups of records by several dimensions, with their measures: computed as on the service, from files.
import { computeRatio, noRatio, type Ratio } from '@tiyu/quantity/series'
import { AggregateTable, type Dividend, MEASURES, type RatioName, sortGroups } from '@tiyu/quantity/statistics'
import type { Selection } from '../../selection/print-query.ts'
import { isPresent, matchesCondition } from '../conditions.ts'
import type { DimensionGroups } from '../format.ts'
import { type PageArgs, resolvePageRange } from '../page-range.ts'
import { project, selectedFields } from '../projection.ts'
import type { RecordStore } from '../record-store.ts'
import { FilesSeriesReader } from '../series/files-series-reader.ts'
import type { FilesRows } from '../series/rows.ts'
import { loadReference, NO_REFERENCE } from '../series/series-reference.ts'
import { AGGREGATE_FIELDS, type Aggregate, type GroupContext } from './aggregate-fields.ts'
import { FilesAggregateReader } from './files-aggregate-reader.ts'
import { type Dimension, Grouping } from './grouping.ts'

interface AggregateArgs extends PageArgs {
  readonly groupBy?: readonly string[] | null
  readonly having?: Readonly<Record<string, unknown>> | null
  readonly level?: string | null
  readonly of?: string | null
  readonly orderBy?: readonly string[] | null
}

/** The most dimensions, and terms of an order, as in the service. */
const MAX_DIMENSIONS = 3
const MAX_TERMS = 5

/** The arguments that files answer. */
const SUPPORTED_ARGUMENTS = ['groupBy', 'having', 'level', 'of', 'orderBy', 'first', 'last', 'after', 'before']

/** What a query that needs more than counts names. */
const NEEDS_REFERENCE = /SUM|MEAN|MIN|MAX|MEDIAN|sum|mean|min|max|median|Count"|noSumBecause|parentShare/

/** What a query that needs ratios names. */
const NEEDS_RATIOS = /_PER_|perCapita|per10k|perKm2/

/** Returns the field of a number: `area` for `AREA`. */
const toCamelCase = (name: string) =>
  name.toLowerCase().replaceAll(/_(.)/g, (_, initial: string) => initial.toUpperCase())

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
  async resolve(filter: object, selection: Selection): Promise<unknown> {
    this.validate()
    const dimensions = await this.dimensions()
    const { table, context } = await this.group(filter, selection, dimensions)
    const groups = await this.sorted(await this.selected(await table.groups()))
    const { start, end } = resolvePageRange(groups.length, this.args, this.store.files)
    const rows = groups.slice(start, end)
    const pageInfo = {
      hasNextPage: end < groups.length,
      hasPreviousPage: start > 0,
      startCursor: end > start ? `${start}` : null,
      endCursor: end > start ? `${end - 1}` : null,
    }
    const page = { __typename: 'AggregateConnection', pageInfo, totalCount: groups.length }
    const node = (group: Aggregate, inner: unknown) => this.toNode(group, inner as Selection, context)
    const edge = async (group: Aggregate, index: number, inner: Selection) => {
      const entries = selectedFields(inner).map(async ([key, name, below]) => [
        key,
        name === 'node' ? await node(group, below) : `${start + index}`,
      ])
      return Object.fromEntries(await Promise.all(entries))
    }
    const entries = selectedFields(selection).map(async ([key, name, inner]) => {
      if (name === 'nodes') return [key, await Promise.all(rows.map((group) => node(group, inner)))]
      if (name === 'edges') return [key, await Promise.all(rows.map((one, at) => edge(one, at, inner as Selection)))]
      return [key, Object(await project(this.store, page, { [name]: inner }, this.path))[name]]
    })
    return Object.fromEntries(await Promise.all(entries))
  }

  private validate(): void {
    const { files } = this.store
    const { groupBy, level, orderBy } = this.args
    const names = groupBy ?? []
    const given: Readonly<Record<string, unknown>> = { ...this.args }
    const unknown = Object.keys(given).find((name) => isPresent(given[name]) && !SUPPORTED_ARGUMENTS.includes(name))
    if (unknown) files.refuse(`${this.path}(${unknown})`)
    for (const [name, list, most] of [
      ['groupBy', names, MAX_DIMENSIONS],
      ['orderBy', orderBy ?? [], MAX_TERMS],
    ] as const)
      if (list.length > most)
        files.reject(
          `${name} has ${list.length} items; ${most} are allowed. ${name} 有 ${list.length} 项，上限为 ${most} 项。`,
        )
    if (new Set(names).size < names.length)
      files.reject('groupBy has a dimension twice; give each once. groupBy 中有维度出现两次；每个维度只写一次。')
    if (isPresent(level) && !names.includes('REGION'))
      files.reject('level rolls up regions, but groupBy has no REGION. level 用于汇总地区，而 groupBy 中没有 REGION。')
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
  private async group(filter: object, selection: Selection, dimensions: readonly Dimension[]) {
    const { store, type } = this
    const level = this.args.level ?? null
    const grouping = new Grouping(store, type, dimensions, level)
    const query = JSON.stringify([this.args, selection])
    const reader = NEEDS_RATIOS.test(query) ? await FilesSeriesReader.open(store, []) : undefined
    const reference = reader?.reference ?? (NEEDS_REFERENCE.test(query) ? await loadReference(store) : NO_REFERENCE)
    const numbers = await this.numberName()
    const rows = {
      ...(await grouping.count(filter)),
      records: () => grouping.records(filter),
      field: () => (numbers === undefined ? this.refuseNumbers() : toCamelCase(numbers)),
    }
    const layout = {
      regionIndex: dimensions.findIndex(({ name }) => name === 'REGION'),
      yearIndex: dimensions.findIndex(({ name }) => name === 'YEAR'),
      isNested: type === 'Observation',
      level,
    }
    const divide = async (name: RatioName, dividend: Dividend, isPart: boolean): Promise<Ratio<FilesRows>> => {
      if (isPart) return noRatio(name, 'NOT_ROLLED_UP')
      return computeRatio(name, dividend, reader ?? store.files.refuse(`${this.path}(${name})`))
    }
    const table = new AggregateTable(new FilesAggregateReader(rows, reference), layout, { reference, divide })
    const context: GroupContext = { dimensions, grouping, reference, ranks: new Map() }
    return { table, context }
  }

  /** Returns the name of the numbers that the query adds; the only ones of the type if it names none. */
  private async numberName(): Promise<string | undefined> {
    const { of } = this.args
    const { numbers = [] } = this.store.type(this.type)
    if (isPresent(of) && !numbers.includes(of as string))
      return this.store.refuseName(`${of}`, `${this.type}Number`, `${this.path}(of: ${of})`)
    return of ?? (numbers.length === 1 ? numbers[0] : undefined)
  }

  private refuseNumbers(): never {
    const names = this.store.type(this.type).numbers?.join(', ')
    return this.store.files.reject(
      names
        ? `Sums, means and other measures need "of": which numbers to add, one of ${names}. 合计、平均等度量须以 of 指明数值：${names} 之一。`
        : 'These rows have no numbers: they are only counted. 这些行没有数值，只能计数。',
    )
  }

  /** Returns the groups that meet the conditions on their measures. */
  private async selected(groups: readonly Aggregate[]): Promise<readonly Aggregate[]> {
    const conditions = Object.entries(this.args.having ?? {}).filter(([, condition]) => condition !== undefined)
    const isSelected = await Promise.all(
      groups.map(async (group) => {
        const met = conditions.map(async ([name, condition]) => {
          const value = (await MEASURES[name.toUpperCase() as keyof typeof MEASURES](group))?.toNumber() ?? null
          return matchesCondition({ [name]: value }, name, condition, { parents: {}, foldText: String })
        })
        return (await Promise.all(met)).every((one) => one === true)
      }),
    )
    return groups.filter((_, index) => isSelected[index])
  }

  private async sorted(groups: readonly Aggregate[]): Promise<Aggregate[]> {
    const names = this.args.orderBy?.length ? this.args.orderBy : ['COUNT_DESC']
    const isKnown = (name: string) => Object.hasOwn({ ...MEASURES, KEY: true }, name.replace(/_(ASC|DESC)$/, ''))
    const unknown = names.find((name) => !isKnown(name))
    if (unknown !== undefined)
      await this.store.refuseName(unknown, 'AggregateOrder', `${this.path}(orderBy: ${unknown})`)
    return sortGroups(groups, names)
  }

  private async toNode(group: Aggregate, selection: Selection, context: GroupContext): Promise<object> {
    const entries = selectedFields(selection).map(async ([key, name, inner]) => {
      const path = `${this.path}.nodes.${name}`
      const { $ = {}, ...fields }: Selection = Object(inner)
      const resolve = AGGREGATE_FIELDS[name] ?? (await this.store.refuseName(name, 'Aggregate', path))
      return [key, await project(this.store, await resolve(group, $, context), fields, path)]
    })
    return Object.fromEntries(await Promise.all(entries))
  }
}

/**
 * Resolves the field `aggregates` of the statistics of a type.
 * @throws ApiError `BAD_USER_INPUT` for wrong arguments
 */
export function resolveAggregates(
  store: RecordStore,
  type: string,
  { filter, selection, path }: { readonly filter: object; readonly selection: Selection; readonly path: string },
): Promise<unknown> {
  const { $ = {}, ...fields } = selection
  return new Aggregates(store, type, path, $ as AggregateArgs).resolve(filter, fields)
}
