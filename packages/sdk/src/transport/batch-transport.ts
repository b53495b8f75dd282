// Batches: operations of one turn of the event loop are sent as a JSON array in one POST. Each call keeps its own result,
// error, abort and timeout.
import type { Core } from '../core.ts'
import type { FetchResult, Init } from './fetch-result.ts'
import type { Operation, Transport } from './transport.ts'

/** Default maximum of operations per request; servers reject larger batches than they allow. */
const MAX_BATCH_SIZE = 10

/** Status of a server that does not accept a batch of this size. */
const TOO_LARGE = 413

/** Statuses of a server that does not accept batches. */
const UNSUPPORTED_STATUSES = [400, 405, 411, 415, 422, 501]

/** A call that waits to be sent. */
interface PendingCall {
  readonly operation: Operation
  readonly init: Init
  readonly resolve: (data: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** Returns a signal that is aborted when all calls of the batch are. */
function allAbortedSignal(batch: readonly PendingCall[]): AbortSignal {
  const controller = new AbortController()
  let remaining = batch.length
  for (const { init } of batch) {
    init.signal.addEventListener('abort', () => {
      remaining -= 1
      if (remaining === 0) controller.abort(init.signal.reason)
    })
  }
  return controller.signal
}

/** Returns the size of the batches to send after one of `size` was refused: what the server allows, or half. */
function smallerSize(size: number, { body }: FetchResult): number {
  const limit = Number(Object(body).errors?.[0]?.extensions?.limit)
  return limit >= 1 && limit < size ? limit : Math.ceil(size / 2)
}

type PostBatch = (operations: readonly Operation[], init: Init) => Promise<FetchResult>

/** Creates the batch transport; single operations, and those of a rejected batch, are sent by `sendSingle`. */
export function createBatchTransport(
  unwrap: Core['unwrap'],
  sendSingle: Transport,
  postBatch: PostBatch,
  batch: boolean | number = false,
): Transport {
  let maxSize = typeof batch === 'number' ? batch : MAX_BATCH_SIZE
  let isUnsupported = false
  /** Calls of this turn by their URL and headers, which all operations of a request share. */
  let pending = new Map<string, PendingCall[]>()

  /** Settles each call by its item of the response, or by the whole body if that is not an array. */
  function settleCalls(calls: readonly PendingCall[], result: FetchResult): void {
    const { body } = result
    for (const [index, { resolve, reject }] of calls.entries()) {
      try {
        resolve(unwrap({ ...result, body: Array.isArray(body) ? Object(body[index]) : body }))
      } catch (error) {
        reject(error)
      }
    }
  }

  const sendAlone = ({ operation, init, resolve, reject }: PendingCall) =>
    sendSingle(operation, init).then(resolve, reject)

  async function sendBatch(calls: readonly PendingCall[], { headers, url }: Init): Promise<void> {
    const operations = calls.map(({ operation }) => operation)
    const result = await postBatch(operations, { headers: headers ?? {}, signal: allAbortedSignal(calls), url })
    const { status } = result.response
    if (Array.isArray(result.body)) return settleCalls(calls, result)
    if (status !== TOO_LARGE && !UNSUPPORTED_STATUSES.includes(status)) return settleCalls(calls, result)
    isUnsupported = status !== TOO_LARGE
    const size = smallerSize(calls.length, result)
    // Two calls may have been too many bytes, rather than too many operations.
    if (!isUnsupported) maxSize = Math.min(maxSize, Math.max(size, 2))
    sendChunks(calls, size)
  }

  function sendChunk(calls: readonly PendingCall[]): void {
    const [first, second] = calls
    if (!first || !second || isUnsupported) calls.forEach(sendAlone)
    else
      sendBatch(calls, first.init).catch((error) => {
        for (const { reject } of calls) reject(error)
      })
  }

  function sendChunks(calls: readonly PendingCall[], size: number): void {
    for (let start = 0; start < calls.length; start += size) sendChunk(calls.slice(start, start + size))
  }

  function flush(): void {
    const groups = [...pending.values()].map((calls) => calls.filter(({ init }) => !init.signal.aborted))
    pending = new Map()
    for (const calls of groups) sendChunks(calls, maxSize)
  }

  return (operation, init) =>
    new Promise((resolve, reject) => {
      init.signal.throwIfAborted()
      init.signal.addEventListener('abort', () => reject(init.signal.reason))
      if (pending.size === 0) setTimeout(flush)
      const key = JSON.stringify([init.url, init.headers])
      pending.set(key, [...(pending.get(key) ?? []), { operation, init, resolve, reject }])
    })
}
