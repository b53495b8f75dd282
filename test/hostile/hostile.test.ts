// A sample of the battery that `pnpm test:hostile` sends.
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'
import { sendHostile } from './hostile-battery.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

test('hostile requests are refused in words, tell nothing internal, and disturb no others', async () => {
  const good = async () =>
    expect(await postQuery(service.url, '{ release { version } }')).toHaveProperty('data.release')
  const port = Number(new URL(service.url).port)
  const { statuses, faults } = await sendHostile(port, { count: 400, seed: 1, connections: 8 }, good)
  expect(faults).toEqual([])
  expect(statuses.get(400)).toBeGreaterThan(40)
  expect(statuses.get(200)).toBeGreaterThan(20)
  await good()
})
