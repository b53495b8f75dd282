import { describe, expect, test } from 'vitest'
import { Admission } from './admission.ts'

/** A generator of numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const LIMIT = 4
const SERVICE_MS = 10

/** Operations a millisecond that the limit admits. */
const CAPACITY = LIMIT / SERVICE_MS

/** Simulates operations that arrive at random; returns the times of those that were answered and refused. */
async function simulate(
  load: number,
  { seed = 1, durationMs = 20_000, clientOf = (_: number): string | undefined => undefined },
) {
  const random = randomFrom(seed)
  const exponential = (mean: number) => -Math.log(1 - random()) * mean
  let time = 0
  const admission = new Admission({ limit: LIMIT, perClient: 50, now: () => time })
  const ends: { readonly at: number; readonly client: string | undefined }[] = []
  const answered: { readonly client: string | undefined; readonly ms: number }[] = []
  const refused: { readonly client: string | undefined; readonly ms: number }[] = []
  let maxWaiting = 0
  const arrive = async (number: number) => {
    const [since, client] = [time, clientOf(number)]
    const refusal = await admission.enter(client)
    if (refusal) {
      refused.push({ client, ms: time - since })
      return
    }
    const at = time + exponential(SERVICE_MS)
    answered.push({ client, ms: at - since })
    ends.push({ at, client })
    ends.sort((one, other) => one.at - other.at)
  }
  let nextArrival = 0
  for (let number = 0; time < durationMs; ) {
    const end = ends[0]
    if (end && end.at <= nextArrival) {
      time = end.at
      ends.shift()
      admission.leave(end.client)
    } else {
      time = nextArrival
      nextArrival += exponential(1 / (load * CAPACITY))
      void arrive(number)
      number += 1
    }
    maxWaiting = Math.max(maxWaiting, admission.waiting)
    // The promises of what was admitted and refused are settled.
    for (let turn = 0; turn < 4; turn += 1) await undefined
  }
  return { answered, refused, maxWaiting, durationMs }
}

function percentile(values: readonly { readonly ms: number }[], share: number): number {
  const sorted = values.map(({ ms }) => ms).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

describe('admission', () => {
  test('refuses nothing below the capacity', async () => {
    const { answered, refused } = await simulate(0.7, {})
    expect(refused).toHaveLength(0)
    expect(answered.length).toBeGreaterThan(5000)
  })

  test.each([1, 2, 3])(
    'at twice the capacity answers as many as it can in time, and refuses the others soon: %i',
    async (seed) => {
      const idle = await simulate(0.1, { seed })
      const { answered, refused, maxWaiting, durationMs } = await simulate(2, { seed })
      expect(answered.length / (durationMs * CAPACITY)).toBeGreaterThan(0.95)
      expect(percentile(answered.slice(-5000), 0.99)).toBeLessThan(2 * percentile(idle.answered, 0.99))
      expect(percentile(refused.slice(-5000), 1)).toBeLessThan(30)
      expect(maxWaiting).toBeLessThanOrEqual(256)
    },
  )

  test('at twenty times the capacity, what waits is bounded', async () => {
    const { answered, maxWaiting, durationMs } = await simulate(20, { durationMs: 5000 })
    expect(maxWaiting).toBeLessThanOrEqual(256)
    expect(answered.length / (durationMs * CAPACITY)).toBeGreaterThan(0.9)
  })

  test('lets a burst wait for its turn', async () => {
    const admission = new Admission({ limit: 2, perClient: 100, now: () => 0 })
    const burst = Array.from({ length: 50 }, async () => {
      const refusal = await admission.enter(undefined)
      await undefined
      admission.leave(undefined)
      return refusal
    })
    expect(new Set(await Promise.all(burst))).toEqual(new Set([undefined]))
    expect(admission).toMatchObject({ running: 0, waiting: 0 })
  })

  test('one client that asks for everything leaves half to the others', async () => {
    const { answered } = await simulate(4, { clientOf: (number) => (number % 20 === 0 ? 'quiet' : 'loud') })
    const quiet = answered.filter(({ client }) => client === 'quiet').length
    // A twentieth of four times the capacity is a fifth of what can be answered.
    expect(quiet / answered.length).toBeGreaterThan(0.15)
  })

  test('a client has a limit of its own', async () => {
    const admission = new Admission({ limit: 1, perClient: 2 })
    expect(await admission.enter('a')).toBeUndefined()
    const second = admission.enter('a')
    expect(await admission.enter('a')).toBe('too-many-of-client')
    expect(admission.waiting).toBe(1)
    admission.leave('a')
    expect(await second).toBeUndefined()
    admission.leave('a')
    expect(await admission.enter('a')).toBeUndefined()
  })

  test('who waited too long because the event loop was late is served nevertheless if there is room', async () => {
    let time = 0
    const admission = new Admission({ limit: 1, perClient: 9, now: () => time })
    void admission.enter('a')
    const waiting = ['b', 'c', 'd'].map((client) => admission.enter(client))
    time = 5000
    admission.leave('a')
    expect(await Promise.all(waiting)).toEqual([undefined, 'overloaded', 'overloaded'])
    expect(admission).toMatchObject({ running: 1, waiting: 0 })
  })

  test('what is being sent waits as long as it takes', async () => {
    let time = 0
    const admission = new Admission({ limit: 1, perClient: 2, now: () => time })
    expect(await admission.enter(undefined)).toBeUndefined()
    const [patient, impatient] = [admission.enter('a', true), admission.enter('a')]
    time = 5000
    void admission.enter('b')
    expect(await impatient).toBe('overloaded')
    admission.leave(undefined)
    expect(await patient).toBeUndefined()
  })
})
