// Batches: what is asked in one turn of the event loop travels as a JSON array of operations in one POST. Every call keeps
// its own answer, error, abort and time-out.
import type { Core } from './core.ts'
import type { Init, Received } from './exchange.ts'
import type { Send, Sent } from './send.ts'

/** Operations in one request unless the client says otherwise; services refuse more than they allow. */
const MOST = 10

const TOO_LARGE = 413

/** Statuses of a server that takes no batches, or none of this size. */
const REFUSED = [400, 405, 411, TOO_LARGE, 415, 422, 501]

/** A call that waits for its turn. */
interface Waiting {
  readonly operation: Sent
  readonly init: Init
  readonly resolve: (data: unknown) => void
  readonly reject: (reason: unknown) => void
}

/** A signal that is aborted when all calls of a batch have been given up. */
function whenAllAborted(batch: readonly Waiting[]): AbortSignal {
  const controller = new AbortController()
  let left = batch.length
  for (const { init } of batch) {
    init.signal.addEventListener('abort', () => {
      left -= 1
      if (left === 0) controller.abort(init.signal.reason)
    })
  }
  return controller.signal
}

type PostAll = (operations: readonly Sent[], init: Init) => Promise<Received>

/** Makes what gathers operations; one that is asked alone, or refused in company, goes by `single`. */
export function createBatching(
  { parse, judge }: Pick<Core, 'parse' | 'judge'>,
  single: Send,
  post: PostAll,
  batch: boolean | number = false,
): Send {
  const most = typeof batch === 'number' ? batch : MOST
  let refused = false
  /** Calls of this turn, by their headers: a request has one set of them. */
  let waiting = new Map<string, Waiting[]>()

  /** Gives every call what is its own: of a list its item, of anything else the whole. */
  function share(calls: readonly Waiting[], answer: object, received: Received): void {
    for (const [index, { resolve, reject }] of calls.entries()) {
      try {
        resolve(judge(Array.isArray(answer) ? Object(answer[index]) : answer, received))
      } catch (error) {
        reject(error)
      }
    }
  }

  const alone = ({ operation, init, resolve, reject }: Waiting) => single(operation, init).then(resolve, reject)

  async function sendTogether(calls: readonly Waiting[], headers: Init['headers']): Promise<void> {
    const operations = calls.map(({ operation }) => operation)
    const received = await post(operations, { headers: headers ?? {}, signal: whenAllAborted(calls) })
    const answer = parse(received)
    const { status } = received.reply
    if (Array.isArray(answer) || !REFUSED.includes(status)) return share(calls, answer, received)
    refused = status !== TOO_LARGE
    calls.forEach(alone)
  }

  function sendPart(calls: readonly Waiting[]): void {
    if (calls.length === 1 || refused) calls.forEach(alone)
    else
      sendTogether(calls, calls[0]?.init.headers).catch((error) => {
        for (const { reject } of calls) reject(error)
      })
  }

  function sendAll(): void {
    const turn = [...waiting.values()].map((calls) => calls.filter(({ init }) => !init.signal.aborted))
    waiting = new Map()
    for (const calls of turn) {
      for (let from = 0; from < calls.length; from += most) sendPart(calls.slice(from, from + most))
    }
  }

  return (operation, init) =>
    new Promise((resolve, reject) => {
      init.signal.throwIfAborted()
      init.signal.addEventListener('abort', () => reject(init.signal.reason))
      if (waiting.size === 0) setTimeout(sendAll)
      const key = JSON.stringify(init.headers)
      waiting.set(key, [...(waiting.get(key) ?? []), { operation, init, resolve, reject }])
    })
}
