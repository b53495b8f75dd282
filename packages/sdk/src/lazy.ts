// Lazy loading. Lazily loaded modules import only types from the core and get its functions as arguments: a value import
// would make bundlers split the core into two chunks.

type LazyFunction<Args extends readonly unknown[], Value> = (...args: Args) => Value | Promise<Value>

/** Returns a function that is loaded on its first call. */
export function lazy<Args extends readonly unknown[], Value>(load: () => Promise<LazyFunction<Args, Value>>) {
  let loading: ReturnType<typeof load> | undefined
  return async (...args: Args): Promise<Value> => {
    loading ??= load()
    return (await loading)(...args)
  }
}

interface IteratorMethods<Value> {
  next(): Promise<IteratorResult<Value, void>>
  return(): Promise<IteratorResult<Value, void>>
}

/** Returns an iterator that is loaded on the first call of one of its methods. */
export function lazyIterator<Value>(
  load: () => IteratorMethods<Value> | Promise<IteratorMethods<Value>>,
): AsyncIterableIterator<Value, void> {
  let loading: ReturnType<typeof load> | undefined
  const callMethod = (name: keyof IteratorMethods<Value>) => async () => {
    loading ??= load()
    return (await loading)[name]()
  }
  return {
    next: callMethod('next'),
    return: callMethod('return'),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
