// How far a database has come. A replica may show commits later than the primary, and even in another order, but all
// activations update one row: whatever a database shows of them is a prefix of their one order.

/** A point in the order of activations. */
export interface CatalogPosition {
  /** Number of the last activation. */
  readonly activation: number
  /** Timeline of the primary, in hexadecimal, which grows with each failover; null if a replica was read. */
  readonly timeline: string | null
}

/**
 * True if a state that was just read may take the place of the latest one. The same activation from the primary may have
 * other releases; a primary of a later timeline is right even if it has lost activations in the failover.
 */
export function supersedes(read: CatalogPosition, latest: CatalogPosition): boolean {
  if (read.timeline === null) return read.activation > latest.activation
  if (latest.timeline !== null && read.timeline !== latest.timeline) return read.timeline > latest.timeline
  return read.activation >= latest.activation
}
