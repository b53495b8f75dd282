import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PackageCopy } from '@tiyu/datapackage/testing'
import { storeFixtures } from '@tiyu/store/testing'
import { expect, inject, test } from 'vitest'
import { type CliProcess, startTiyu, waitForOutput } from '../publish/cli-process.ts'
import { storeEnv } from '../publish/served-store.ts'
import { waitFor } from '../publish/wait-for.ts'

function childPids({ child }: CliProcess): string[] {
  try {
    return execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
  } catch {
    return []
  }
}

test('serves with several processes on one port, replaces one that is killed, and stops all with the command', async () => {
  const place = await storeFixtures.PostgreSQL(inject('postgresServer'))
  await using made = await PackageCopy.withoutRows()
  const run = startTiyu(['serve', '--workers', '2'], {
    ...storeEnv(place),
    DATA_DIR: made.folder,
    SHUTDOWN_SECONDS: '1',
    METRICS_PORT: '0',
    LOG_LEVEL: 'info',
  })
  const [, url] = await waitForOutput(run, /GraphQL\s.*?(http:\S+)\/graphql$/m)
  const ready = async () => (await fetch(`${url}/health/ready`, { headers: { connection: 'close' } })).status
  await waitForOutput(run, /processes.*2/)
  await waitFor('two processes', () => childPids(run).length === 2)
  const [, metricsUrl = ''] = await waitForOutput(run, /Metrics at (\S+)/)
  const metric = async (name: string) =>
    new RegExp(`^${name} (\\d+)$`, 'm').exec(await (await fetch(metricsUrl)).text())?.[1]
  expect(await metric('tiyu_active_release_info\\{version="[^"]+"\\}')).toBe('2')
  expect(Number(await metric('tiyu_database_connections'))).toBeGreaterThanOrEqual(2)
  const requests = () => metric('tiyu_http_requests_total\\{route="/health/ready",method="GET",status="200"\\}')
  const before = Number((await requests()) ?? 0)
  await Promise.all(Array.from({ length: 10 }, ready))
  await waitFor('ten requests', async () => Number(await requests()) === before + 10)
  // Both processes count the requests of a client together.
  const left = async () => {
    const headers = { connection: 'close', 'x-forwarded-for': '203.0.113.7' }
    const { headers: fields } = await fetch(`${url}/robots.txt`, { headers })
    return Number(/r=(\d+)/.exec(fields.get('ratelimit') ?? '')?.[1])
  }
  const lefts = await Promise.all(Array.from({ length: 20 }, left))
  expect(Math.max(...lefts) - Math.min(...lefts)).toBe(19)
  expect(await metric('tiyu_quota_store_up')).toBe('2')
  const [first = '', second = ''] = childPids(run)
  process.kill(Number(first), 'SIGKILL')
  await waitForOutput(run, /a new one starts/)
  expect(await ready()).toBe(200)
  await waitFor('a new process', () => {
    const now = childPids(run)
    return now.length === 2 && now.includes(second) && !now.includes(first)
  })
  const statuses = await Promise.all(Array.from({ length: 20 }, ready))
  expect(new Set(statuses)).toEqual(new Set([200]))

  // While no process is left, connections wait for the next one.
  for (const pid of childPids(run)) process.kill(Number(pid), 'SIGKILL')
  await waitForOutput(run, /(?:exited[\s\S]*){3}/)
  expect(await Promise.all([ready(), ready()])).toEqual([200, 200])

  run.child.kill('SIGTERM')
  expect(await run.exit).toBe(0)
  expect(run.output()).not.toMatch(/Error|undefined/)
  await expect(ready()).rejects.toThrow()
  await place.remove()
}, 60_000)

test('several processes are refused without a database they can share', async () => {
  const STATE_DIR = join(tmpdir(), `tiyu-unused-${randomUUID()}`)
  const run = startTiyu(['serve'], { WORKERS: '2', DATABASE_URL: '', STATE_DIR })
  expect(await run.exit).toBe(1)
  expect(run.output()).toMatch(/WORKERS="2": several processes cannot share.*DATABASE_URL/)
})

test('prints once why the first process cannot start', async () => {
  const run = startTiyu(['serve', '--workers', '3'], { DATABASE_URL: 'postgresql://127.0.0.1:1/none' })
  expect(await run.exit).toBe(1)
  expect(run.output().match(/cannot be reached/g)).toHaveLength(1)
})
