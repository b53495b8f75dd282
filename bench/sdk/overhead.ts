import { floor } from './clients.ts'
import { median, shuffled } from './median.ts'

/** Asks once and returns a field of the answer. */
export type Ask = (region: string) => Promise<string | undefined>

const REQUESTS = 100
const WARM_UP = 10

/** Microseconds a request takes, one after the other. */
async function microseconds(ask: Ask): Promise<number> {
  const start = performance.now()
  for (let request = 0; request < REQUESTS; request += 1) {
    const answer = await ask('140700')
    if (!answer) throw new Error('The program got no answer.')
  }
  return ((performance.now() - start) * 1000) / REQUESTS
}

/** What requests of each program take, in rounds that all of them run in turn. */
export interface Overhead {
  /** Microseconds a request, the median of the rounds. */
  readonly microseconds: number
  /** Its ratio to the floor in the same round, the median of the rounds. */
  readonly ratio: number
}

/** Measures the programs against the floor among them. */
export async function overheads(asks: ReadonlyMap<string, Ask>, rounds: number): Promise<Map<string, Overhead>> {
  const taken = new Map([...asks.keys()].map((program) => [program, [] as number[]]))
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [program, ask] of shuffled([...asks])) {
      const time = await microseconds(ask)
      if (round >= 0) taken.get(program)?.push(time)
    }
  }
  const floors = taken.get(floor) ?? []
  return new Map(
    [...taken].map(([program, times]) => {
      const ratio = median(times.map((time, round) => time / (floors[round] ?? Number.NaN)))
      return [program, { microseconds: median(times), ratio }]
    }),
  )
}
