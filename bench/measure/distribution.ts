import { median, quantile } from 'simple-statistics'

/** Distribution of values, in their own unit. */
export interface Distribution {
  readonly count: number
  readonly p50: number
  readonly p99: number
}

/** Summarises values; all zero for an empty list. */
export function summarize(values: readonly number[]): Distribution {
  if (values.length === 0) return { count: 0, p50: 0, p99: 0 }
  return { count: values.length, p50: median([...values]), p99: quantile([...values], 0.99) }
}
