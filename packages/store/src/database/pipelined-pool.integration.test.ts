import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, getTestServer, type TestServer } from '../testing/postgres-server.ts'
import { firstCopiedRow } from './copy-query.ts'
import { PipelinedPool } from './pipelined-pool.ts'

let server: TestServer
let database: Awaited<ReturnType<typeof createDatabase>>
let pool: PipelinedPool

beforeAll(async () => {
  server = await getTestServer()
  database = await createDatabase(server.url)
  pool = new PipelinedPool({ primary: [{ config: { connectionString: database.url, application_name: 'pipelined' } }] })
  await pool.query(statement('SELECT 1'))
})
afterAll(async () => {
  await pool.end()
  await database.drop()
  await server.stop()
})

const statement = (text: string) => ({ text, values: [], unprepared: true })

/** Longer than the test may take. */
const LONG = statement('SELECT pg_sleep(600)')

test('a statement ends with its caller, and those behind it on the connection are answered', async () => {
  const caller = new AbortController()
  const long = pool.query(LONG, caller.signal)
  const next = pool.query(statement('SELECT 1 AS one'))
  caller.abort()
  await expect(long).rejects.toMatchObject({ code: '57014' })
  expect(await next).toEqual([{ one: 1 }])
})

test('an abandoned statement that waits for another is not run to its end', async () => {
  const [first, second] = [new AbortController(), new AbortController()]
  const running = pool.query(LONG, first.signal)
  const waiting = pool.query(LONG, second.signal)
  second.abort()
  first.abort()
  await expect(running).rejects.toMatchObject({ code: '57014' })
  await expect(waiting).rejects.toMatchObject({ code: '57014' })
})

test('many callers that leave do not disturb the others', async () => {
  const answers = Array.from({ length: 40 }, async (_, number) => {
    const caller = new AbortController()
    const leaves = number % 2 === 1
    const answer = pool.query<{ number: number }>(
      statement(`SELECT ${number} AS number FROM pg_sleep(0.002)`),
      caller.signal,
    )
    if (leaves) setImmediate(() => caller.abort())
    return leaves ? answer.then(() => number).catch(() => number) : (await answer)[0]?.number
  })
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 40 }, (_, number) => number))
})

test('COPY sends bytes as they are, between statements whose rows are decoded', async () => {
  const copy = (select: string) => ({ text: `COPY (${select}) TO STDOUT (FORMAT binary)`, values: [], isCopy: true })
  const read = async (select: string) => firstCopiedRow(await pool.query<Buffer>(copy(select)))
  const [one, bytes, empty, none, fault, two] = await Promise.allSettled([
    pool.query(statement('SELECT 1 AS number')),
    read(`SELECT 7::bigint, decode(repeat('00ff80e4', 100000), 'hex')`),
    read(`SELECT ''::bytea, NULL::bytea`),
    read('SELECT 1 WHERE false'),
    read('SELECT 1 / 0'),
    pool.query(statement('SELECT 2 AS number')),
  ])
  expect([one, two]).toMatchObject([{ value: [{ number: 1 }] }, { value: [{ number: 2 }] }])
  const expected = [Buffer.from('0000000000000007', 'hex'), Buffer.from('00ff80e4'.repeat(100_000), 'hex')]
  expect(bytes).toMatchObject({ value: expected })
  expect([empty, none]).toMatchObject([{ value: [Buffer.alloc(0), Buffer.alloc(0)] }, { value: undefined }])
  expect(fault).toMatchObject({ reason: { code: '22012' } })
})
