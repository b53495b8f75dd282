// Sends hostile requests to a service and collects what must not happen.
import { connect } from 'node:net'
import { hostileRequest, randomNumbers } from './hostile-requests.ts'

/** Statuses over 499 that are documented: of refusals in words, with a code. */
const DOCUMENTED = /^HTTP\/1\.1 (?:501|503) .*"code":"(?:UNSUPPORTED_TRANSFER_CODING|OVERLOADED|UNAVAILABLE|STARTING)"/s

/** The refusal of a HEAD request, whose code would be in the body that it does not have. */
const DOCUMENTED_HEAD = /^HTTP\/1\.1 503 .*\r\nretry-after: \d+\r\n/is

/** What a response must not tell: stacks, files, SQL. */
const INTERNAL = /node:internal|node_modules|\bat (?:async |new )?\w+[.\w]* \(|file:\/\/|SELECT .+ FROM "|ECONN|ENOENT/

/** Time for one answer, in milliseconds; streams of events are left then. */
const PATIENCE_MS = 5000

const EVENT_STREAM = /^content-type: text\/event-stream/im

/** What happened to a battery. */
export interface Outcome {
  /** Answers by status; 0 for connections that were closed without one. */
  readonly statuses: Map<number, number>
  /** Requests with an answer that must not be, as text. */
  readonly faults: string[]
}

function send(port: number, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(PATIENCE_MS, () => socket.destroy())
    // An event stream goes on: its head is enough.
    socket.on('data', (part) => {
      parts.push(part)
      if (EVENT_STREAM.test(parts[0]?.toString('latin1') ?? '')) socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
  })
}

function note({ statuses, faults }: Outcome, request: Buffer, response: string): void {
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(response)?.[1] ?? 0)
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const documented = request.subarray(0, 5).toString() === 'HEAD ' ? DOCUMENTED_HEAD : DOCUMENTED
  const isUndocumented = status >= 500 && !documented.test(response)
  // The text of a page may contain anything; errors are JSON.
  const isTelling = status >= 400 && INTERNAL.test(response.replace(request.toString(), ''))
  if (isUndocumented || isTelling) faults.push(`${request.toString().slice(0, 500)}\n→ ${response.slice(0, 1000)}`)
}

/** Sends so many requests on as many connections as are given, and after every thousand asks whether a good one is answered. */
export async function sendHostile(
  port: number,
  { count, seed, connections }: { readonly count: number; readonly seed: number; readonly connections: number },
  onThousand: () => Promise<void> = async () => {},
): Promise<Outcome> {
  const random = randomNumbers(seed)
  const outcome: Outcome = { statuses: new Map(), faults: [] }
  let sent = 0
  const work = async () => {
    while (sent < count) {
      sent += 1
      const isThousandth = sent % 1000 === 0
      const request = hostileRequest(random)
      note(outcome, request, await send(port, request))
      if (isThousandth) await onThousand()
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return outcome
}
