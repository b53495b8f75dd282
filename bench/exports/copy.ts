// The floor of exports: COPY of the same table to a client.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { escapeIdentifier } from 'pg'
import { from, to } from 'pg-copy-streams'
import { usageOfEach } from '../measure/process-usage.ts'
import { databaseUrl, dropDatabase, ensureDatabase, withClient } from '../nation/database.ts'
import type { SentExport } from './measured-server.ts'

async function readHeader(file: string): Promise<string[]> {
  const handle = await open(file)
  try {
    for await (const line of handle.readLines()) return line.split(',')
    return []
  } finally {
    await handle.close()
  }
}

/** Types of the columns that are no text, as in a release. */
const TYPES: Readonly<Record<string, string>> = { longitude: 'double precision', latitude: 'double precision' }

/** Measures COPY TO STDOUT of a CSV file that is loaded into a table of its own; the processor time is that of the backend. */
export async function measureCopy(database: string, file: string): Promise<Omit<SentExport, 'peak'>> {
  await ensureDatabase(database)
  try {
    return await withClient(databaseUrl(database), async (client) => {
      const columns = (await readHeader(file)).map((name) => `${escapeIdentifier(name)} ${TYPES[name] ?? 'text'}`)
      await client.query(`create unlogged table facility (${columns.join(', ')})`)
      await pipeline(
        createReadStream(file, { highWaterMark: 2 ** 20 }),
        client.query(from('copy facility from stdin with (format csv, header)')),
      )
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      const pid = rows[0]?.pid ?? 0
      const cpuOf = async () => (await usageOfEach([pid])).get(pid)?.cpu ?? 0
      const before = await cpuOf()
      const startedAt = performance.now()
      let bytes = 0
      for await (const piece of client.query(to('copy facility to stdout with (format csv, header)')))
        bytes += (piece as Buffer).length
      const seconds = (performance.now() - startedAt) / 1000
      return { seconds, bytes, cpu: (await cpuOf()) - before }
    })
  } finally {
    await dropDatabase(database)
  }
}
