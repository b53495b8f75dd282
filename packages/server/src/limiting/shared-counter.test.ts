import { expect, test, vi } from 'vitest'
import type { SharedRateCounter } from './rate-counter.ts'
import { SharedCounter } from './shared-counter.ts'

test('clients are counted in memory while the shared counter is away, which is reported once', async () => {
  let [isAway, time, attempts] = [false, 0, 0]
  const shared: SharedRateCounter = {
    sharedStore: { place: 'redis', isReachable: true },
    async add() {
      attempts += 1
      if (isAway) throw new Error('away')
      return { units: 1000, seconds: 60 }
    },
    async close() {},
  }
  const onChange = vi.fn()
  const counter = new SharedCounter(shared, onChange, () => time)
  expect(await counter.add('one', 5)).toMatchObject({ units: 1000 })
  expect(counter.sharedStore).toEqual({ place: 'redis', isReachable: true })

  isAway = true
  expect(await counter.add('one', 5)).toMatchObject({ units: 5 })
  expect(await counter.add('one', 7)).toMatchObject({ units: 12 })
  expect(attempts).toBe(2)
  expect(counter.sharedStore).toEqual({ place: 'redis', isReachable: false })
  expect(onChange.mock.calls).toEqual([[false, expect.objectContaining({ message: 'away' })]])

  time += 1000
  expect(await counter.add('other', 1)).toMatchObject({ units: 1 })
  expect(attempts).toBe(3)

  isAway = false
  time += 1000
  expect(await counter.add('one', 5)).toMatchObject({ units: 1000 })
  expect(counter.sharedStore).toEqual({ place: 'redis', isReachable: true })
  expect(onChange).toHaveBeenCalledTimes(2)
  expect(onChange).toHaveBeenLastCalledWith(true, undefined)
})
