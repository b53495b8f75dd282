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

/** Loads what explains mistakes of the program. */
export const loadExplanations = () => import('./errors/explanations.ts')

/** Loads the code that a call of a list does not need. One place loads it, because each adds to the size of the core. */
export const loadLazyChunk = () => import('./lazy-chunk.ts')

type LazyChunk = Awaited<ReturnType<typeof loadLazyChunk>>

/** Returns a function that calls the one of the lazily loaded chunk with this name, after the arguments in `context`. */
export const lazyCall =
  (name: keyof LazyChunk, ...context: readonly unknown[]) =>
  async (...args: readonly unknown[]): Promise<unknown> =>
    ((await loadLazyChunk())[name] as (...all: unknown[]) => unknown)(...context, ...args)

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
