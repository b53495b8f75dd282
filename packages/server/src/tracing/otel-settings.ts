// The environment variables of OpenTelemetry that its libraries leave to the program; the exporter reads its own.

type Environment = Readonly<Record<string, string | undefined>>

/** True if the environment says where traces go. */
export function isTracingConfigured(env: Environment): boolean {
  const endpoint = env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || env.OTEL_EXPORTER_OTLP_ENDPOINT
  const isOff = env.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || env.OTEL_TRACES_EXPORTER === 'none'
  return Boolean(endpoint) && !isOff
}

/** How traces are sent: `http/protobuf`, or `http/json`. */
export function exportProtocol(env: Environment): string {
  return env.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL || env.OTEL_EXPORTER_OTLP_PROTOCOL || 'http/protobuf'
}

/** Returns a number of the environment; undefined if it is missing or none. */
function numberOf(text: string | undefined): number | undefined {
  const number = text?.trim() ? Number(text) : Number.NaN
  return Number.isNaN(number) ? undefined : number
}

/** Options of the library by environment variable. */
const BATCH_OPTIONS = {
  scheduledDelayMillis: 'OTEL_BSP_SCHEDULE_DELAY',
  exportTimeoutMillis: 'OTEL_BSP_EXPORT_TIMEOUT',
  maxQueueSize: 'OTEL_BSP_MAX_QUEUE_SIZE',
  maxExportBatchSize: 'OTEL_BSP_MAX_EXPORT_BATCH_SIZE',
} as const

/** How spans are collected before they are sent; what the environment leaves out has the default of the library. */
export function batchOptions(env: Environment): Partial<Record<keyof typeof BATCH_OPTIONS, number>> {
  const numbers = Object.entries(BATCH_OPTIONS).map(([option, name]) => [option, numberOf(env[name])] as const)
  return Object.fromEntries(numbers.filter(([, number]) => number !== undefined))
}

/** Which requests are traced. */
export interface Sampling {
  /** True if the decision of the caller counts, where it made one. */
  readonly parentBased: boolean
  /** The part of the requests that is traced, from 0 to 1. */
  readonly ratio: number
}

/** Returns which requests are traced, as OTEL_TRACES_SAMPLER says: by default all but those that the caller does not trace. */
export function samplingOf({ OTEL_TRACES_SAMPLER: name = '', OTEL_TRACES_SAMPLER_ARG }: Environment): Sampling {
  const given = numberOf(OTEL_TRACES_SAMPLER_ARG) ?? 1
  const ratios: Readonly<Record<string, number>> = { always_off: 0, traceidratio: Math.min(1, Math.max(0, given)) }
  const [parent, own = name] = /^(parentbased)_(.*)$/.exec(name)?.slice(1) ?? []
  const isKnown = own === 'always_on' || Object.hasOwn(ratios, own)
  return { parentBased: !isKnown || parent !== undefined, ratio: ratios[own] ?? 1 }
}
