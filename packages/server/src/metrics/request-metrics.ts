// What is counted of each request, by the conventions of Prometheus: seconds, bytes, and `_total` for counters.
import { limits } from '@tiyu/schema'
import { Gauge, type Registry } from 'prom-client'
import type { RequestObserver, RequestRecord } from '../http/middleware/observe-requests.ts'
import { type Count, Counts, Distributions, memoizeByText } from './series.ts'

/** Upper bounds of the histogram of durations, in seconds. */
const DURATION_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** Upper bounds of the histograms of costs. */
const COST_BUCKETS = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000]
  .filter((bound) => bound < limits.cost.value)
  .concat(limits.cost.value)

/** Upper bounds of the histogram of differences between costs. */
const DIFFERENCE_BUCKETS = [-10_000, -1000, -100, -10, 0, 10, 100, 1000, 10_000]

function countRoutes(registry: Registry) {
  const requests = new Counts(registry, {
    name: 'tiyu_http_requests_total',
    help: 'Requests that were answered, by route, method and status.',
  })
  const durations = new Distributions(
    registry,
    {
      name: 'tiyu_http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its response, by route.',
    },
    DURATION_BUCKETS,
  )
  const bytes = new Counts(registry, {
    name: 'tiyu_http_response_body_bytes_total',
    help: 'Bytes of response bodies, by route.',
  })
  return memoizeByText((route) => ({
    duration: durations.of({ route }),
    bytes: bytes.of({ route }),
    answered: memoizeByText((method) => memoizeByText((status) => requests.of({ route, method, status }))),
  }))
}

function countOperations(registry: Registry) {
  const distribution = (name: string, help: string, bounds: readonly number[]) =>
    new Distributions(registry, { name, help }, bounds).of({})
  return {
    estimated: distribution(
      'tiyu_graphql_operation_cost',
      'Estimated costs of the GraphQL operations that were executed.',
      COST_BUCKETS,
    ),
    actual: distribution(
      'tiyu_graphql_operation_actual_cost',
      'Actual costs of the GraphQL operations that were executed: fields that the answer has, and the work to find them.',
      COST_BUCKETS,
    ),
    difference: distribution(
      'tiyu_graphql_operation_cost_difference',
      'Estimated costs less actual costs of the GraphQL operations that were executed; below zero, the estimate was too low.',
      DIFFERENCE_BUCKETS,
    ),
  }
}

function countIncidents(registry: Registry) {
  const errors = new Counts(registry, {
    name: 'tiyu_errors_total',
    help: 'Responses with an error, by the code of the first one; QUERY_TOO_COSTLY counts refused queries.',
  })
  const exceededLimits = new Counts(registry, {
    name: 'tiyu_limits_exceeded_total',
    help: 'Requests that exceeded a limit, by the code with which they were refused, or would have been.',
  })
  const lookups = new Counts(registry, {
    name: 'tiyu_response_cache_lookups_total',
    help: 'Look-ups in the response cache, by result.',
  })
  return {
    errors: memoizeByText((code) => errors.of({ code })),
    exceeded: memoizeByText((code) => exceededLimits.of({ code })),
    lookups: { hit: lookups.of({ result: 'hit' }), miss: lookups.of({ result: 'miss' }) },
  }
}

function countInFlight(registry: Registry): Count {
  const count = { value: 0 }
  new Gauge({
    name: 'tiyu_http_requests_in_flight',
    help: 'Requests whose response is not complete.',
    registers: [registry],
    collect() {
      this.set(count.value)
    },
  })
  return count
}

/** Counts requests when they are answered; returns the observer. */
export function countRequests(registry: Registry): RequestObserver {
  const routeOf = countRoutes(registry)
  const operations = countOperations(registry)
  const { errors, exceeded, lookups } = countIncidents(registry)
  const inFlight = countInFlight(registry)
  const onArrival = () => {
    inFlight.value += 1
  }
  const countCost = ({ cost, actualCost }: RequestRecord) => {
    if (cost === undefined) return
    operations.estimated.add(cost)
    if (actualCost === undefined) return
    operations.actual.add(actualCost)
    operations.difference.add(cost - actualCost)
  }
  const onEnd = (record: RequestRecord) => {
    inFlight.value -= 1
    const series = routeOf(record.route)
    series.answered(record.method)(String(record.status)).value += 1
    series.duration.add(record.durationMs / 1000)
    series.bytes.value += record.bytes
    if (record.code) errors(record.code).value += 1
    if (record.cache) lookups[record.cache].value += 1
    if (record.exceeded) exceeded(record.exceeded).value += 1
    countCost(record)
  }
  return { onArrival, onEnd }
}
