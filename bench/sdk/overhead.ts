import { median, shuffled } from './median.ts'

/** Sends one request and returns a field of the response. */
export type CallProgram = (region: string) => Promise<string | undefined>

/** A program and its baseline: the same request by plain `fetch`, without and with a timeout. */
export interface OverheadCase {
  readonly ask: CallProgram
  readonly byHand: CallProgram
  readonly timed: CallProgram
}

const REQUESTS = 50
const WARM_UP = 40

/** Returns the microseconds per request; requests are sequential. */
async function measureMicroseconds(ask: CallProgram): Promise<number> {
  const start = performance.now()
  for (let request = 0; request < REQUESTS; request += 1) {
    const answer = await ask('140700')
    if (!answer) throw new Error('The program got no answer.')
  }
  return ((performance.now() - start) * 1000) / REQUESTS
}

type CaseTimes = Record<keyof OverheadCase, number>

/** Measures a program and its baselines in direct succession, in random order. */
async function measure(testCase: OverheadCase): Promise<CaseTimes> {
  const times: CaseTimes = { ask: Number.NaN, byHand: Number.NaN, timed: Number.NaN }
  for (const name of shuffled(Object.keys(times) as (keyof OverheadCase)[]))
    times[name] = await measureMicroseconds(testCase[name])
  return times
}

/** Durations of the requests of a program. */
export interface Overhead {
  /** Microseconds per request, median of all rounds. */
  readonly microseconds: number
  /** Ratio to plain `fetch` in the same round, median of all rounds. */
  readonly ratio: number
  /** Ratio to plain `fetch` with a timeout. */
  readonly timedRatio: number
}

function summarize(rounds: readonly CaseTimes[]): Overhead {
  return {
    microseconds: median(rounds.map(({ ask }) => ask)),
    ratio: median(rounds.map(({ ask, byHand }) => ask / byHand)),
    timedRatio: median(rounds.map(({ ask, timed }) => ask / timed)),
  }
}

/** Measures every program together with its baselines in each round; the first rounds are a warm-up. */
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
