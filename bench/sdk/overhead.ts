import { median, shuffled } from './median.ts'

/** Asks once and returns a field of the answer. */
export type CallProgram = (region: string) => Promise<string | undefined>

/** A program, and its exchange by hand: as short as can be, and with a time-out. */
export interface OverheadCase {
  readonly ask: CallProgram
  readonly byHand: CallProgram
  readonly timed: CallProgram
}

const REQUESTS = 50
const WARM_UP = 40

/** Microseconds a request takes, one after the other. */
async function measureMicroseconds(ask: CallProgram): Promise<number> {
  const start = performance.now()
  for (let request = 0; request < REQUESTS; request += 1) {
    const answer = await ask('140700')
    if (!answer) throw new Error('The program got no answer.')
  }
  return ((performance.now() - start) * 1000) / REQUESTS
}

type CaseTimes = Record<keyof OverheadCase, number>

/** All of a contest, one right after the other, in an order of chance. */
async function measure(testCase: OverheadCase): Promise<CaseTimes> {
  const times: CaseTimes = { ask: Number.NaN, byHand: Number.NaN, timed: Number.NaN }
  for (const name of shuffled(Object.keys(times) as (keyof OverheadCase)[]))
    times[name] = await measureMicroseconds(testCase[name])
  return times
}

/** What requests of a program take. */
export interface Overhead {
  /** Microseconds a request, the median of the rounds. */
  readonly microseconds: number
  /** Its ratio to the same exchange by hand in the same round, the median of the rounds. */
  readonly ratio: number
  /** Its ratio to that with a time-out. */
  readonly timedRatio: number
}

function summarize(rounds: readonly CaseTimes[]): Overhead {
  return {
    microseconds: median(rounds.map(({ ask }) => ask)),
    ratio: median(rounds.map(({ ask, byHand }) => ask / byHand)),
    timedRatio: median(rounds.map(({ ask, timed }) => ask / timed)),
  }
}

/** Measures programs, each beside its exchange by hand, in rounds that all of them run in turn. */
export async function measureOverheads(
  cases: ReadonlyMap<string, OverheadCase>,
  rounds: number,
): Promise<Map<string, Overhead>> {
  const measured = new Map([...cases.keys()].map((program) => [program, [] as CaseTimes[]]))
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [program, testCase] of shuffled([...cases])) {
      const times = await measure(testCase)
      if (round >= 0) measured.get(program)?.push(times)
    }
  }
  return new Map([...measured].map(([program, times]) => [program, summarize(times)]))
}
