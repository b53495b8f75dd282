// Only one publisher works on a database at a time. It has two sessions with an advisory lock each. The working session
// may outlive its process until its statement ends; the liveness session is idle and ends with the process at once. So
// the first lock shows whether a publisher is alive, the second whether the work of a dead one is rolled back.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { LOCK_TIMEOUT_MS } from '../database/catalog-pools.ts'
import { applySettings, type SessionSettings } from '../database/session-settings.ts'
import { PublishInProgressError, RollbackInProgressError } from './errors.ts'

/** Key of the liveness session's advisory lock: the letters "tiyu" as a number. */
export const PUBLISH_LOCK_KEY = 0x74697975
const WORK_LOCK_KEY = PUBLISH_LOCK_KEY + 2

/** Interval at which the database checks that the client of a running statement is alive, in milliseconds. */
const CONNECTION_CHECK_MS = 500
/** Time that the next publisher waits for the rollback of a dead one, in milliseconds. */
const ROLLBACK_TIMEOUT_MS = 20_000
const RETRY_INTERVAL_MS = 50

const SETTINGS: SessionSettings = {
  client_connection_check_interval: CONNECTION_CHECK_MS,
  lock_timeout: LOCK_TIMEOUT_MS,
  idle_session_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  // A machine without power closes no connection: keepalive detects it within 11 seconds.
  tcp_keepalives_idle: 5,
  tcp_keepalives_interval: 2,
  tcp_keepalives_count: 3,
}

/** The exclusive right to publish into a database, until `end` is called. */
export interface Publisher {
  /** The working session. */
  readonly client: pg.Client
  end(): Promise<void>
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name, keepAlive: true })
  // The running statement reports a lost connection; without a listener the error event would end the process.
  client.on('error', () => {})
  await client.connect()
  await applySettings(client, SETTINGS)
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
 * Connects as the only publisher of the database.
 * @throws PublishInProgressError if another one is publishing; RollbackInProgressError if the work of one that died is
 * still being rolled back
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
