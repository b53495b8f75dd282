// Programs that never call a function need not carry it. What is loaded so imports types alone and is handed the rest, or
// bundlers would part the core in two.

type LazyFunction<Args extends readonly unknown[], Value> = (...args: Args) => Value | Promise<Value>

/** A function that is loaded when it is first called. */
export function lazy<Args extends readonly unknown[], Value>(load: () => Promise<LazyFunction<Args, Value>>) {
  let loading: ReturnType<typeof load> | undefined
  let fn: LazyFunction<Args, Value> | undefined
  return async (...args: Args): Promise<Value> => {
    loading ??= load()
    fn ??= await loading
    return fn(...args)
  }
}

/** The steps of an iterator. */
interface IteratorMethods<Value> {
  next(): Promise<IteratorResult<Value, void>>
  return(): Promise<IteratorResult<Value, void>>
}

/** An iterator that is loaded when its first value is asked for. */
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
