// Batches: operations of one turn of the event loop are sent as a JSON array in one POST. Each call keeps its own result,
// error, abort and timeout.
import type { FetchResult, Init, Unwrap } from './fetch-result.ts'
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

/** Sends calls in batches: see `createBatchTransport`. */
class BatchSender {
  private readonly sendSingle: Transport
  private readonly postBatch: PostBatch
  private readonly unwrap: Unwrap
  private maxSize: number
  private isUnsupported = false
  /** Calls of this turn by their URL and headers, which all operations of a request share. */
  private pending = new Map<string, PendingCall[]>()

  constructor(sendSingle: Transport, postBatch: PostBatch, unwrap: Unwrap, maxSize: number) {
    this.sendSingle = sendSingle
    this.postBatch = postBatch
    this.unwrap = unwrap
    this.maxSize = maxSize
  }

  /** Adds a call to the batch of this turn. */
  add(call: PendingCall): void {
    if (this.pending.size === 0) setTimeout(() => this.flush())
    const key = JSON.stringify([call.init.url, call.init.headers])
    this.pending.set(key, [...(this.pending.get(key) ?? []), call])
  }

  private flush(): void {
    const groups = [...this.pending.values()].map((calls) => calls.filter(({ init }) => !init.signal.aborted))
    this.pending = new Map()
    for (const calls of groups) this.sendChunks(calls, this.maxSize)
  }

  private sendChunks(calls: readonly PendingCall[], size: number): void {
    for (let start = 0; start < calls.length; start += size) this.sendChunk(calls.slice(start, start + size))
  }

  private sendChunk(calls: readonly PendingCall[]): void {
    const [first, second] = calls
    if (!first || !second || this.isUnsupported) {
      for (const { operation, init, resolve, reject } of calls) this.sendSingle(operation, init).then(resolve, reject)
      return
    }
    this.sendBatch(calls, first.init).catch((error) => {
      for (const { reject } of calls) reject(error)
    })
  }

  private async sendBatch(calls: readonly PendingCall[], { headers, url }: Init): Promise<void> {
    const operations = calls.map(({ operation }) => operation)
    const result = await this.postBatch(operations, { headers: headers ?? {}, signal: allAbortedSignal(calls), url })
    const { status } = result.response
    if (Array.isArray(result.body)) return this.settle(calls, result)
    if (status !== TOO_LARGE && !UNSUPPORTED_STATUSES.includes(status)) return this.settle(calls, result)
    this.isUnsupported = status !== TOO_LARGE
    const size = smallerSize(calls.length, result)
    // Two calls may have been too many bytes, rather than too many operations.
    if (!this.isUnsupported) this.maxSize = Math.min(this.maxSize, Math.max(size, 2))
    this.sendChunks(calls, size)
  }

  /** Settles each call by its item of the response, or by the whole body if that is not an array. */
  private settle(calls: readonly PendingCall[], result: FetchResult): void {
    const { body } = result
    for (const [index, { resolve, reject }] of calls.entries()) {
      try {
        resolve(this.unwrap({ ...result, body: Array.isArray(body) ? Object(body[index]) : body }))
      } catch (error) {
        reject(error)
      }
    }
  }
}

/** Creates the batch transport; single operations, and those of a rejected batch, are sent by `sendSingle`. */
export function createBatchTransport(
  sendSingle: Transport,
  postBatch: PostBatch,
  unwrap: Unwrap,
  maxSize = MAX_BATCH_SIZE,
): Transport {
  const sender = new BatchSender(sendSingle, postBatch, unwrap, maxSize)
  return (operation, init) =>
    new Promise((resolve, reject) => {
      init.signal.throwIfAborted()
      init.signal.addEventListener('abort', () => reject(init.signal.reason))
      sender.add({ operation, init, resolve, reject })
    })
}
