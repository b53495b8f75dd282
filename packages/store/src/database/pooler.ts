// A release is read and published in sessions: with a search path of their own, named statements, advisory locks and
// LISTEN. A connection pooler that shares sessions among its clients would mix them up.
import { TiyuError } from '@tiyu/model'
import type pg from 'pg'

/** Thrown when DATABASE_URL or DATABASE_READ_URL leads to a connection pooler that does not give each client a session of its own. */
class PoolerError extends TiyuError {
  override readonly name = 'PoolerError'
  override readonly code = 'POOLER_NOT_SUPPORTED'

  constructor() {
    super(
      'DATABASE_URL or DATABASE_READ_URL leads to a connection pooler that shares sessions among clients, such as PgBouncer with pool_mode=transaction or statement, or drops their settings. Set pool_mode=session, or connect to PostgreSQL itself: each process has few connections and reuses them. ' +
        'DATABASE_URL 或 DATABASE_READ_URL 指向的连接池在客户端之间共用会话（如 PgBouncer 的 pool_mode=transaction 或 statement），或丢弃会话设置。请设 pool_mode=session，或直接连接 PostgreSQL：每个进程只用少量连接并一直保持。',
    )
  }
}

interface Session {
  readonly pid: number
  readonly lockTimeout: string
}

const SESSION = `SELECT pg_backend_pid() AS pid, current_setting('lock_timeout') AS "lockTimeout"`

/**
 * Checks that two connections of a pool have sessions of their own, with the settings they were opened with.
 * @param pool has at least two connections, opened with `lock_timeout`
 * @throws PoolerError
 */
export async function assertOwnSessions(pool: pg.Pool): Promise<void> {
  const clients = await Promise.all([pool.connect(), pool.connect()])
  try {
    // In turn: a pooler gives the session that has just become free to the next statement.
    const sessions: Session[] = []
    for (const client of clients) sessions.push(...(await client.query<Session>(SESSION)).rows)
    const areOwn = new Set(sessions.map(({ pid }) => pid)).size === sessions.length
    if (!areOwn || sessions.some(({ lockTimeout }) => lockTimeout === '0')) throw new PoolerError()
  } finally {
    for (const client of clients) client.release()
  }
}
