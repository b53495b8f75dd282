// Needs redis-server; Valkey is compatible.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { accepts, findFreePort } from '@tiyu/store/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RedisCounter } from './redis-counter.ts'
import { SharedCounter } from './shared-counter.ts'

function isInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20)
}

describe.skipIf(!isInstalled())('a counter in Redis (needs redis-server)', () => {
  let port: number
  let redis: ChildProcess
  const start = async () => {
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' })
    await until(() => accepts(port))
  }
  const stop = async () => {
    redis.kill('SIGKILL')
    await once(redis, 'exit')
  }
  beforeEach(async () => {
    port = await findFreePort()
    await start()
  })
  afterEach(async () => {
    if (redis.exitCode === null && redis.signalCode === null) await stop()
  })

  test('counts for several servers, and goes on in memory while Redis is away', async () => {
    const changes: boolean[] = []
    const open = (scheme: string) =>
      new SharedCounter(new RedisCounter(`${scheme}://127.0.0.1:${port}`), (isReachable) => changes.push(isReachable))
    const [one, other] = [open('redis'), open('valkey')]
    const isUp = async (counter: SharedCounter) => {
      await counter.add('probe', 1)
      return counter.sharedStore.isReachable
    }
    await until(() => isUp(one))
    await until(() => isUp(other))
    expect(await one.add('client', 5)).toMatchObject({ units: 5 })
    expect(await other.add('client', 7)).toMatchObject({ units: 12 })
    expect(await other.add('client', -7)).toMatchObject({ units: 5 })
    expect((await one.add('client', 1)).seconds).toBeLessThanOrEqual(60)

    await stop()
    await until(async () => !(await isUp(one)))
    expect(await one.add('client', 1)).toMatchObject({ units: 1 })

    await start()
    await until(() => isUp(one))
    expect(changes.at(-1)).toBe(true)
    await Promise.all([one.close(), other.close()])
  })
})
