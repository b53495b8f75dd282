// Publishing, activating, pruning, crashes and reading in orders that a seed decides, over real stores: no answer mixes two
// releases, and the server ends with the release that the store has active. `SCHEDULES=10000` runs as many.
import {
  isLostConnection,
  LockedError,
  PrunedReleaseInUseError,
  PublishInProgressError,
  RollbackInProgressError,
  UnknownReleaseError,
} from '@tiyu/store'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Pause, ScheduledService, VERSIONS } from '../testing/scheduled-service.ts'

const SCHEDULES = Number(process.env.SCHEDULES ?? 25)
const SEED = Number(process.env.SCHEDULE_SEED ?? 1)

/** A store in folders opens a database in half a second. */
const SHARES = { PostgreSQL: 1, folders: 0.1 } as const

const version = fc.constantFrom(...VERSIONS)

/** What happens in a schedule, and how often. */
const step = fc.oneof(
  { weight: 18, arbitrary: fc.record({ kind: fc.constant('read' as const) }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('read pinned' as const), version }) },
  { weight: 18, arbitrary: fc.record({ kind: fc.constant('activate' as const), version }) },
  { weight: 18, arbitrary: fc.record({ kind: fc.constant('refresh' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('publish' as const), version }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('publish and die' as const),
      version,
      stage: fc.constantFrom('hash', 'load', 'index', 'archive'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('prune' as const), keep: fc.constantFrom(2, 3, 4, 4, 5, 5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
)

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** Errors with which an operation may be refused because of another one. */
const REFUSALS = [
  LockedError,
  PrunedReleaseInUseError,
  PublishInProgressError,
  RollbackInProgressError,
  UnknownReleaseError,
]

async function unlessRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    // Whoever publishes when one publisher is killed dies with it.
    if (!isLostConnection(error) && !REFUSALS.some((refusal) => error instanceof refusal)) throw error
  })
}

/** Expects that all parts of an answer are of one release, and counts it. */
function check(reading: Awaited<ReturnType<ScheduledService['readActive']>>, counts: Record<string, number>): void {
  const outcome = reading ? 'answered' : 'not answered'
  counts[outcome] = (counts[outcome] ?? 0) + 1
  if (reading) expect(reading).toEqual({ opened: reading.opened, marker: reading.opened, stated: reading.opened })
}

async function run(service: ScheduledService, one: Step, pause: Pause, counts: Record<string, number>) {
  await pause(one.kind)
  counts[one.kind] = (counts[one.kind] ?? 0) + 1
  const { store } = service
  switch (one.kind) {
    case 'read':
      return check(await service.readActive(), counts)
    case 'read pinned':
      return check(await service.readPinned(one.version), counts)
    case 'activate':
      return unlessRefused(store.activate(one.version))
    case 'refresh':
      return service.refresh()
    case 'publish':
      return unlessRefused(service.publish(one.version))
    case 'publish and die':
      // It fails, unless the version is published already or the stage is over.
      return service.publishAndDie(one.version, one.stage).catch(() => {})
    case 'prune':
      return unlessRefused(store.prune(one.keep))
    case 'restart':
      return service.restart()
  }
}

test.each(['PostgreSQL', 'folders'] as const)(
  '%s: no schedule gives a torn answer',
  { timeout: 60_000 + SCHEDULES * 1000 },
  async (kind) => {
    const service = await ScheduledService.create(kind)
    const counts: Record<string, number> = {}
    const property = fc.asyncProperty(
      fc.scheduler(),
      fc.array(step, { minLength: 5, maxLength: 12 }),
      async (scheduler, steps) => {
        const pause: Pause = (label) => scheduler.schedule(Promise.resolve(), label)
        service.follow(pause)
        const work = steps.map((one) => run(service, one, pause, counts))
        // After a failure the others still have to end.
        await scheduler.waitFor(Promise.allSettled(work))
        await Promise.all(work)
        service.follow(async () => {})
        await service.refresh()
        const [stored, served] = await service.activeReleases()
        expect(served).toBe(stored)
        check(await service.readActive(), counts)
      },
    )
    try {
      // A schedule begins with what the one before has left, so that a smaller one would not fail alike.
      await fc.assert(property, { numRuns: Math.ceil(SCHEDULES * SHARES[kind]), seed: SEED, endOnFailure: true })
      expect(counts.answered).toBeGreaterThan(0)
      // A session of PostgreSQL ends a little later than its connection.
      await vi.waitFor(async () => expect(await service.leftovers()).toEqual([]), 10_000)
    } finally {
      await service.remove()
      if (process.env.SCHEDULES) console.log(kind, counts)
    }
  },
)
