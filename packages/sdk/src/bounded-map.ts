/** A cache of limited size; the entries set longest ago are removed first. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/** Creates a cache whose entries have at most the size `limit` together; by default an entry has the size 1. */
export function createBoundedMap<Value>(
  limit: number,
  sizeOf: (key: string, value: Value) => number = () => 1,
): BoundedMap<Value> {
  const entries = new Map<string, Value>()
  let size = 0

  function remove(key: string): void {
    const value = entries.get(key)
    if (value !== undefined && entries.delete(key)) size -= sizeOf(key, value)
  }

  return {
    get: (key) => entries.get(key),
    set(key, value) {
      remove(key)
      entries.set(key, value)
      size += sizeOf(key, value)
      // An entry larger than the limit is removed at once, but must not displace the others.
      if (sizeOf(key, value) > limit) remove(key)
      for (const [oldest] of entries) if (size > limit) remove(oldest)
    },
  }
}
