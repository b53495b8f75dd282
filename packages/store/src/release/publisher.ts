// The one publisher of a database. It has two sessions: one does the work, the other only waits, and so ends with its
// process at once, whatever statement is under way. Who holds the lock of the waiting session lives.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { PublishInProgressError, RollbackInProgressError } from './errors.ts'

/** Keys of the advisory locks: the letters "tiyu" as a number is that of the waiting session. */
export const PUBLISH_LOCK_KEY = 0x74697975
const WORK_LOCK_KEY = PUBLISH_LOCK_KEY + 2

/** How often the database looks whether the process of a statement under way still lives, in milliseconds. */
const CONNECTION_CHECK_MS = 500
/** How long the work of a publisher that died may take to be undone before the next one is told, in milliseconds. */
const ROLLBACK_TIMEOUT_MS = 20_000
const RETRY_INTERVAL_MS = 50
/** How long a statement of a store waits for a lock that another session holds, in milliseconds. */
export const LOCK_TIMEOUT_MS = 5000

const SETTINGS = [
  `client_connection_check_interval=${CONNECTION_CHECK_MS}`,
  `lock_timeout=${LOCK_TIMEOUT_MS}`,
  'idle_session_timeout=0',
  'idle_in_transaction_session_timeout=0',
  // A machine that lost its power says nothing: it is missed within 11 seconds.
  'tcp_keepalives_idle=5',
  'tcp_keepalives_interval=2',
  'tcp_keepalives_count=3',
]

/** The right to publish, until it is given back. */
export interface Publisher {
  /** The session that does the work. */
  readonly client: pg.Client
  end(): Promise<void>
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const options = SETTINGS.map((setting) => `-c ${setting}`).join(' ')
  const client = new pg.Client({ connectionString: url, application_name: name, options, keepAlive: true })
  // The statement under way fails with the connection; without a listener the process would end.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function tryAdvisoryLock(client: pg.Client, key: number): Promise<boolean> {
  const { rows } = await client.query(`SELECT pg_try_advisory_lock(${key}) AS taken`)
  return rows[0].taken
}

async function acquireLocks(livenessClient: pg.Client, workClient: pg.Client): Promise<void> {
  if (!(await tryAdvisoryLock(livenessClient, PUBLISH_LOCK_KEY))) throw new PublishInProgressError()
  const deadline = performance.now() + ROLLBACK_TIMEOUT_MS
  while (!(await tryAdvisoryLock(workClient, WORK_LOCK_KEY))) {
    if (performance.now() > deadline) throw new RollbackInProgressError()
    await delay(RETRY_INTERVAL_MS)
  }
}

/**
 * Connects for publishing; no other publisher can until it ends.
 * @throws PublishingError when another one is at work; UndoingError when one died and its work is still being undone
 */
export async function connectPublisher(url: string): Promise<Publisher> {
  const clients = await Promise.all([connect(url, 'tiyu publisher'), connect(url, 'tiyu publish')])
  const [livenessClient, client] = clients
  const end = async () => {
    await Promise.all(clients.map((one) => one.end()))
  }
  try {
    await acquireLocks(livenessClient, client)
    return { client, end }
  } catch (error) {
    await end()
    throw error
  }
}
