/** Returns a function that computes a value once for each key; after a failure the next call computes it again. */
export function memoizeAsync<Key extends WeakKey, Value>(
  compute: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const values = new WeakMap<Key, Promise<Value>>()
  return (key) => {
    const known = values.get(key)
    if (known) return known
    const value = compute(key)
    values.set(key, value)
    value.catch(() => values.delete(key))
    return value
  }
}
