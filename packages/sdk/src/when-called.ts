// Programs that never call a function need not carry it. What is loaded so imports types alone and is handed the rest, or
// bundlers would part the core in two.

type Loaded<Args extends readonly unknown[], Value> = (...args: Args) => Value | Promise<Value>

/** A function that is loaded when it is first called. */
export function whenCalled<Args extends readonly unknown[], Value>(load: () => Promise<Loaded<Args, Value>>) {
  let loading: ReturnType<typeof load> | undefined
  let loaded: Loaded<Args, Value> | undefined
  return async (...args: Args): Promise<Value> => {
    loading ??= load()
    loaded ??= await loading
    return loaded(...args)
  }
}

/** The steps of an iterator. */
interface Steps<Value> {
  next(): Promise<IteratorResult<Value, void>>
  return(): Promise<IteratorResult<Value, void>>
}

/** An iterator that is loaded when its first value is asked for. */
export function whenIterated<Value>(
  load: () => Steps<Value> | Promise<Steps<Value>>,
): AsyncIterableIterator<Value, void> {
  let loading: ReturnType<typeof load> | undefined
  const step = (name: keyof Steps<Value>) => async () => {
    loading ??= load()
    return (await loading)[name]()
  }
  return {
    next: step('next'),
    return: step('return'),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
