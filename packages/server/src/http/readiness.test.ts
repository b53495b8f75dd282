import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ReadinessProbe } from './readiness.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function createProbe({ open = true, stopping = false } = {}) {
  const source = { isOpen: () => open, isStopping: () => stopping, ping: vi.fn(async () => {}) }
  return { source, probe: new ReadinessProbe(source) }
}

test('is ready if a release is open and the database answers', async () => {
  const { probe } = createProbe()
  expect(await probe.check()).toBe('ok')
})

test('asks no database before a release is open, and none when the process stops', async () => {
  for (const [options, readiness] of [
    [{ open: false }, 'starting'],
    [{ stopping: true }, 'stopping'],
    [{ open: false, stopping: true }, 'stopping'],
  ] as const) {
    const { probe, source } = createProbe(options)
    expect(await probe.check()).toBe(readiness)
    expect(source.ping).not.toHaveBeenCalled()
  }
})

test('asks the database once a second, however many ask, and notices that it is down and up again', async () => {
  const { probe, source } = createProbe()
  source.ping.mockRejectedValueOnce(new Error('down'))
  const answers = await Promise.all(Array.from({ length: 20 }, () => probe.check()))
  expect(new Set(answers)).toEqual(new Set(['unavailable']))
  vi.advanceTimersByTime(999)
  expect(await probe.check()).toBe('unavailable')
  expect(source.ping).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(await probe.check()).toBe('ok')
  expect(source.ping).toHaveBeenCalledTimes(2)
})

test('a database that does not answer within a second is unavailable', async () => {
  const { probe, source } = createProbe()
  source.ping.mockReturnValueOnce(new Promise(() => {}))
  const readiness = probe.check()
  vi.advanceTimersByTime(1000)
  expect(await readiness).toBe('unavailable')
})
