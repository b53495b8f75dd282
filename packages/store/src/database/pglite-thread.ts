// Worker thread that keeps a PGlite folder open and processes messages of PostgreSQL's wire protocol, so that a slow
// statement does not block the event loop of the server.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/**
 * Resets PGlite's only session for each new connection. Custom plans, because search words differ too much in frequency
 * for a generic plan.
 */
const RESET_STATEMENTS = ['ROLLBACK', 'DISCARD ALL', 'SET plan_cache_mode = force_custom_plan']

const opening = PGlite.create(workerData as PGliteOptions)

let queue: Promise<unknown> = opening
function enqueue(task: (pglite: PGlite) => Promise<unknown>): void {
  queue = queue.then(async () => task(await opening))
}

function serve(session: MessagePort): void {
  // Copied: PGlite reuses the buffer for the next chunk.
  const onRawData = (chunk: Uint8Array) => session.postMessage(chunk.slice())
  for (const statement of RESET_STATEMENTS) enqueue((pglite) => pglite.exec(statement))
  session.on('message', (message: Uint8Array) =>
    enqueue((pglite) => pglite.execProtocolRawStream(message, { onRawData })),
  )
}

/**
 * The message is the port of a new session, or null to close the folder and exit. Listened to before the folder is open:
 * Deno drops messages without a listener.
 */
parentPort?.on('message', (session: MessagePort | null) => {
  if (session) serve(session)
  else enqueue((pglite) => pglite.close().then(() => process.exit()))
})
