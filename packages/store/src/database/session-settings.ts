import pg from 'pg'

/** Settings of a session, by name. */
export type SessionSettings = Readonly<Record<string, string | number>>

/** Time for the first statement of a session, in milliseconds: a pooler accepts clients while its database is down. */
const TIMEOUT_MS = 5000

/**
 * Applies settings to a new session. The startup parameter `options` would save the round trip, but PgBouncer refuses it.
 * @throws an error of a lost connection if the database does not answer in time
 */
export async function applySettings(client: pg.ClientBase, settings: SessionSettings): Promise<void> {
  const text = Object.entries(settings)
    .map(([name, value]) => `SET ${name} = ${pg.escapeLiteral(String(value))}`)
    .join('; ')
  await client.query<never>({ text, ...{ query_timeout: TIMEOUT_MS } })
}
