// Steps of a request that need not wait: a request that finds everything at hand is answered without a promise, each of which
// costs as much as a step itself.

/** A value, or the promise of one. */
export type MaybePromise<Value> = Value | Promise<Value>

/** Goes on with a value: at once, or when it has arrived. */
export function goOnWith<Value, Result>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Result>,
): MaybePromise<Result> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Runs work, and `cleanUp` when it is done or has failed. */
export function runThenCleanUp<Result>(work: () => MaybePromise<Result>, cleanUp: () => void): MaybePromise<Result> {
  let result: MaybePromise<Result>
  try {
    result = work()
  } catch (error) {
    cleanUp()
    throw error
  }
  if (result instanceof Promise) return cleanUpAfter(result, cleanUp)
  cleanUp()
  return result
}

async function cleanUpAfter<Result>(promise: Promise<Result>, cleanUp: () => void): Promise<Result> {
  try {
    return await promise
  } finally {
    cleanUp()
  }
}
