// The one session of a database that publishes.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { PublishingError } from './errors.ts'

/** Key of the advisory lock that publishers take: the letters "tiyu" as a number. */
export const PUBLISHING = 0x74697975

/** How often the database looks whether a publisher at work still lives, and how long the next one waits for that. */
const LOOK_MS = 500
const WAIT_MS = 3000
/** How long a statement of a store waits for a lock that another session holds. */
export const LOCK_TIMEOUT_MS = 5000
const TRY_EVERY_MS = 100

async function lock(client: pg.Client): Promise<void> {
  const until = performance.now() + WAIT_MS
  for (;;) {
    const { rows } = await client.query(`SELECT pg_try_advisory_lock(${PUBLISHING}) AS free`)
    if (rows[0].free) return
    if (performance.now() > until) throw new PublishingError()
    await delay(TRY_EVERY_MS)
  }
}

/**
 * Connects for publishing; no other publisher can until the connection ends.
 * @throws PublishingError when another one is at work, and not only dying
 */
export async function publisher(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'tiyu publish',
    options: `-c client_connection_check_interval=${LOOK_MS} -c lock_timeout=${LOCK_TIMEOUT_MS}`,
    keepAlive: true,
  })
  // The statement under way fails with the connection; without a listener the process would end.
  client.on('error', () => {})
  await client.connect()
  try {
    await lock(client)
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}
