import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { SingleFlight } from './single-flight.ts'

/** The response to a client of HTTP/1.0, which is not probed. */
const caller = () => Object.assign(new EventEmitter(), { req: { httpVersionMinor: 0 } }) as unknown as ServerResponse

/** A run that ends only with its signal. */
function startRun() {
  const singleFlight = new SingleFlight<string>()
  const signals: AbortSignal[] = []
  const run = (by: ServerResponse) =>
    singleFlight.run('key', by, (signal) => {
      signals.push(signal)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    })
  return { singleFlight, signals, run }
}

test('equal requests share one run, whose key is free again when it is done', async () => {
  const singleFlight = new SingleFlight<number>()
  let runs = 0
  const run = () => singleFlight.run('key', caller(), async () => ++runs)
  expect(await Promise.all([run(), run()])).toEqual([1, 1])
  expect(singleFlight.has('key')).toBe(false)
  expect(await run()).toBe(2)
})

test('a run goes on while one of its callers waits, and ends when the last has disconnected', async () => {
  const { singleFlight, signals, run } = startRun()
  const [first, second] = [caller(), caller()]
  const [one, other] = [run(first), run(second)]
  first.emit('close')
  expect(signals[0]?.aborted).toBe(false)
  expect(singleFlight.has('key')).toBe(true)
  second.emit('close')
  expect(signals[0]?.aborted).toBe(true)
  await expect(Promise.allSettled([one, other])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
})

test('a response that is sent ends nothing', async () => {
  const singleFlight = new SingleFlight<AbortSignal>()
  const response = Object.assign(caller(), { writableFinished: true })
  const signal = await singleFlight.run('key', response, async (signal) => signal)
  response.emit('close')
  expect(signal.aborted).toBe(false)
})

test('a request does not join a run that has ended', async () => {
  const { singleFlight, signals, run } = startRun()
  const first = caller()
  const ended = run(first).catch(() => 'ended')
  first.emit('close')
  expect(singleFlight.has('key')).toBe(false)
  const [second, third] = [caller(), caller()]
  const next = [run(second), run(third)].map((one) => one.catch(() => 'ended'))
  expect(await ended).toBe('ended')
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  for (const one of [second, third]) one.emit('close')
  expect(await Promise.all(next)).toEqual(['ended', 'ended'])
})
