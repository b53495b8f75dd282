// Run as a thread of its own: keeps one PGlite folder open and answers the messages of PostgreSQL's wire protocol, so
// that a slow statement holds up the next statement and nobody else.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/** PGlite has one session for all: this makes it new for each that connects. Search words differ too much in frequency for one plan to serve all. */
const RESET_STATEMENTS = ['ROLLBACK', 'DISCARD ALL', 'SET plan_cache_mode = force_custom_plan']

const pglite = await PGlite.create(workerData as PGliteOptions)

let queue: Promise<unknown> = Promise.resolve()
function enqueue(task: () => Promise<unknown>): void {
  queue = queue.then(task)
}

function serve(session: MessagePort): void {
  // PGlite uses the memory of a part again for the next one.
  const onRawData = (chunk: Uint8Array) => session.postMessage(chunk.slice())
  for (const statement of RESET_STATEMENTS) enqueue(() => pglite.exec(statement))
  session.on('message', (message: Uint8Array) => enqueue(() => pglite.execProtocolRawStream(message, { onRawData })))
}

/** A session that begins, or null: close the folder and end. */
parentPort?.on('message', (session: MessagePort | null) => {
  if (session) serve(session)
  else enqueue(() => pglite.close().then(() => process.exit()))
})
