// Counters and histograms that cost a few additions a request: they are kept as plain numbers by label set, and are given
// the form of prom-client when somebody reads them.
import type { Metric, Registry } from 'prom-client'

type Labels = Readonly<Record<string, string>>

/** A value as prom-client has it. */
interface Value {
  readonly metricName?: string
  readonly labels: Readonly<Record<string, string | number>>
  readonly value: number
}

interface Description {
  readonly name: string
  readonly help: string
}

/** Registers a metric whose values are computed when it is read. */
function register(
  registry: Registry,
  { name, help }: Description,
  type: 'counter' | 'histogram',
  values: () => readonly Value[],
): void {
  const metric = { name, get: async () => ({ name, help, type, values: values(), aggregator: 'sum' }) }
  registry.registerMetric(metric as unknown as Metric)
}

/** A number that only grows. */
export interface Count {
  value: number
}

/** Counters of one name, by label set. */
export class Counts {
  private readonly series: { readonly labels: Labels; readonly count: Count }[] = []

  constructor(registry: Registry, description: Description) {
    register(registry, description, 'counter', () =>
      this.series.map(({ labels, count: { value } }) => ({ labels, value })),
    )
  }

  /** Creates the counter of a label set that has none; a caller keeps it. */
  of(labels: Labels): Count {
    const count = { value: 0 }
    this.series.push({ labels, count })
    return count
  }
}

/** The distribution of numbers. */
export class Distribution {
  /** Numbers up to each bound, but over the one before; the last one has those over all bounds. */
  readonly counts: number[]
  sum = 0
  private readonly bounds: readonly number[]

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = Array.from({ length: bounds.length + 1 }, () => 0)
  }

  add(number: number): void {
    const { bounds } = this
    let at = 0
    while (at < bounds.length && number > (bounds[at] as number)) at += 1
    this.counts[at] = (this.counts[at] as number) + 1
    this.sum += number
  }
}

/** Histograms of one name, by label set. */
export class Distributions {
  private readonly series: { readonly labels: Labels; readonly distribution: Distribution }[] = []
  private readonly name: string
  private readonly bounds: readonly number[]

  constructor(registry: Registry, description: Description, bounds: readonly number[]) {
    this.name = description.name
    this.bounds = bounds
    register(registry, description, 'histogram', () => this.series.flatMap((one) => this.valuesOf(one)))
  }

  /** Creates the histogram of a label set that has none; a caller keeps it. */
  of(labels: Labels): Distribution {
    const distribution = new Distribution(this.bounds)
    this.series.push({ labels, distribution })
    return distribution
  }

  private valuesOf({ labels, distribution }: (typeof this.series)[number]): Value[] {
    let total = 0
    const buckets = distribution.counts.map((count, at): Value => {
      total += count
      return { metricName: `${this.name}_bucket`, labels: { le: this.bounds[at] ?? '+Inf', ...labels }, value: total }
    })
    return [
      ...buckets,
      { metricName: `${this.name}_sum`, labels, value: distribution.sum },
      { metricName: `${this.name}_count`, labels, value: total },
    ]
  }
}

/** Returns a function that computes a value for each key once. */
export function memoizeByText<Value>(create: (key: string) => Value): (key: string) => Value {
  const values = new Map<string, Value>()
  return (key) => {
    let value = values.get(key)
    if (value === undefined) {
      value = create(key)
      values.set(key, value)
    }
    return value
  }
}
