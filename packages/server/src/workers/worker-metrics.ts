import { AggregatorRegistry } from 'prom-client'

/** Creates a function, for the primary process, that returns the metrics of all workers together as text. */
export function createWorkerMetrics(): () => Promise<string> {
  const registry = new AggregatorRegistry()
  return () => registry.clusterMetrics()
}
