// Groups of rows with their measures. A measure is read when it is first selected, for all groups at once.
import {
  Decimal60,
  exactNumber,
  fromBase,
  type SignificantNumber,
  significantQuotient,
} from '@tiyu/quantity/arithmetic'
import { formatNumber, type GroupNumbers } from './group-numbers.ts'
import { type GroupCount, type Keys, keysId, type Reference } from './groups.ts'
import type { Decimal } from './published-number.ts'

/** What is read of the groups, each when it is first needed. */
export interface AggregateReader {
  counts(): Promise<readonly GroupCount[]>
  /** The number of all rows that are grouped. */
  total(): Promise<number>
  /** The numbers of each group by `keysId`. */
  numbers(): Promise<ReadonlyMap<string, GroupNumbers>>
  totalNumbers(): Promise<GroupNumbers>
  /** The number in the middle of each group by `keysId`, in base units. */
  medians(): Promise<ReadonlyMap<string, Decimal>>
}

/** Where regions and years are among the keys, and how groups relate to each other. */
export interface AggregateLayout {
  /** Position of the region among the keys; -1 if groups have none. */
  readonly regionIndex: number
  readonly yearIndex: number
  /** True if the value of a region includes those of the regions in it, as observations do: they are not added up. */
  readonly isNested: boolean
  /** Level that regions are rolled up to; null if each has only its own rows. */
  readonly level: string | null
}

/** Digits that a number keeps which was converted into its base unit and back. */
const CONVERTED_DIGITS = 50

const NOTHING = exactNumber(new Decimal60(0))

export type Total = 'COUNT' | 'SUM'

/** What a total of a group is divided by. */
export type RatioName = 'perCapita' | 'per10k' | 'perKm2'

/** A quantity to be divided: a number, its region and its year, as far as known. */
export interface Dividend {
  readonly number: SignificantNumber | null
  readonly regionCode: string | null
  readonly year: number | null
}

/** A ratio as a decimal; null if there is none. Services add what it refers to. */
export interface PlainRatio {
  readonly exact: string | null
}

/** What groups are computed with. */
export interface AggregateContext<Ratio extends PlainRatio = PlainRatio> {
  readonly reference: Reference
  /** Divides by the residents or the area of a region; `isPart` if rows of the regions in it are in other groups. */
  divide(name: RatioName, dividend: Dividend, isPart: boolean): Promise<Ratio>
}

const once = <Value>(read: () => Promise<Value>) => {
  let value: Promise<Value> | undefined
  return () => {
    value ??= read()
    return value
  }
}

/** The groups of one field of a query. */
export class AggregateTable<Ratio extends PlainRatio = PlainRatio> {
  readonly layout: AggregateLayout
  readonly context: AggregateContext<Ratio>
  readonly groups: () => Promise<Aggregate<Ratio>[]>
  readonly total: AggregateReader['total']
  readonly numbers: AggregateReader['numbers']
  readonly totalNumbers: AggregateReader['totalNumbers']
  readonly medians: AggregateReader['medians']
  private readonly parentTotals: Readonly<Record<Total, () => Promise<ReadonlyMap<string, SignificantNumber>>>>

  constructor(reader: AggregateReader, layout: AggregateLayout, context: AggregateContext<Ratio>) {
    this.layout = layout
    this.context = context
    this.groups = once(async () => (await reader.counts()).map((group) => new Aggregate(this, group)))
    this.total = once(() => reader.total())
    this.numbers = once(() => reader.numbers())
    this.totalNumbers = once(() => reader.totalNumbers())
    this.medians = once(() => reader.medians())
    this.parentTotals = { COUNT: once(() => this.addUp('COUNT')), SUM: once(() => this.addUp('SUM')) }
  }

  /** Returns the keys of the group of another region that is otherwise the same. */
  keysIn(keys: Keys, regionCode: string): Keys {
    return keys.with(this.layout.regionIndex, regionCode)
  }

  /** Returns the total of a region, with all regions in it, by the keys of its group. */
  async totalOf(keys: Keys, total: Total): Promise<SignificantNumber | null> {
    return (await this.parentTotals[total]()).get(keysId(keys)) ?? null
  }

  private async addUp(total: Total): Promise<ReadonlyMap<string, SignificantNumber>> {
    const { Region } = this.context.reference
    const totals = new Map<string, SignificantNumber>()
    for (const group of await this.groups()) {
      const code = group.regionCode
      const number = await group.additive(total)
      if (code === null || !number) continue
      const isOwnOnly = this.layout.isNested && total === 'SUM'
      for (const region of isOwnOnly ? [code] : [...Region.get(code).ancestorCodes, code]) {
        const id = keysId(this.keysIn(group.keys, region))
        const { value, place } = totals.get(id) ?? NOTHING
        totals.set(id, { value: number.value.add(value), place: Math.max(number.place, place) })
      }
    }
    return totals
  }
}

/** The rows that share the keys of a group, in figures. */
export class Aggregate<Ratio extends PlainRatio = PlainRatio> {
  readonly table: AggregateTable<Ratio>
  readonly keys: Keys
  readonly count: number
  readonly id: string

  constructor(table: AggregateTable<Ratio>, { keys, count }: GroupCount) {
    this.table = table
    this.keys = keys
    this.count = count
    this.id = keysId(keys)
  }

  get regionCode(): string | null {
    return this.keys[this.table.layout.regionIndex] ?? null
  }

  /** The year, if the groups are of years; null for a period of several. */
  get year(): number | null {
    const year = Number(this.keys[this.table.layout.yearIndex] ?? Number.NaN)
    return Number.isInteger(year) ? year : null
  }

  /** Undefined if no row of the group has a number. */
  async numbers(): Promise<GroupNumbers | undefined> {
    return (await this.table.numbers()).get(this.id)
  }

  async median(): Promise<string | null> {
    const unit = (await this.numbers())?.unit
    const middle = unit && (await this.table.medians()).get(this.id)
    if (!middle) return null
    const { factor } = unit
    // A factor that does not end has made the last digits differ.
    const isBase = factor === null || factor === '1'
    return formatNumber(isBase ? middle : fromBase(middle, factor).toSignificantDigits(CONVERTED_DIGITS))
  }

  /** The count or the sum, with its significance. */
  async additive(total: Total) {
    return total === 'COUNT' ? exactNumber(new Decimal60(this.count)) : ((await this.numbers())?.sum ?? null)
  }

  /** The share of all rows, or of the sum of their numbers, in per cent. */
  async share(total: Total): Promise<string | null> {
    const whole =
      total === 'COUNT'
        ? exactNumber(new Decimal60(await this.table.total()))
        : ((await this.table.totalNumbers()).sum ?? null)
    return this.percentOf(whole, total)
  }

  /** The share of the region above, in per cent; null if the groups are not of regions, or the region above has no total. */
  async parentShare(total: Total): Promise<string | null> {
    const code = this.regionCode
    const parent = code === null ? null : this.table.context.reference.Region.get(code).parentCode
    if (parent === null) return null
    return this.percentOf(await this.table.totalOf(this.table.keysIn(this.keys, parent), total), total)
  }

  async ratio(name: RatioName, total: Total, year: number | null): Promise<Ratio> {
    const isPart = this.isPartOfRegion()
    const number = isPart ? null : await this.additive(total)
    return this.table.context.divide(name, { number, regionCode: this.regionCode, year: this.year ?? year }, isPart)
  }

  /** True if rows of the regions in the region are in other groups: its residents are not those of these rows alone. */
  private isPartOfRegion(): boolean {
    const { layout, context } = this.table
    if (this.regionCode === null || layout.isNested) return false
    const { Region } = context.reference
    return Region.get(this.regionCode).level !== layout.level && Region.childKeys(this.regionCode).length > 0
  }

  private async percentOf(whole: SignificantNumber | null, total: Total): Promise<string | null> {
    const part = await this.additive(total)
    if (!part || !whole || whole.value.isZero()) return null
    return significantQuotient(part, whole, 100)
  }
}
