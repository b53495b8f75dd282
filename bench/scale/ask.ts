// Sends one question after the other, and reads the CPU time of the database for each.
import { readFile } from 'node:fs/promises'
import { requestBody } from '../compare/results.ts'
import type { Variables } from '../compare/variable-sets.ts'
import { type Distribution, summarize } from '../measure/distribution.ts'
import { backendPids, withClient } from '../nation/database.ts'
import type { NationServer } from '../nation/nation-pair.ts'
import type { Question } from './question.ts'

/** What a kind of question took, in milliseconds; errors are the questions that were not answered. */
export interface Answered {
  readonly cpu: Distribution
  readonly elapsed: Distribution
  readonly errors: number
}

/** Questions after which a kind that takes too long is not measured further. */
const MIN_SETS = 10
const PATIENCE_MS = 20_000

const NANOSECONDS_PER_MS = 1e6

/** CPU milliseconds of processes so far; unlike /proc/PID/stat in nanoseconds. */
async function cpuOf(pids: readonly number[]): Promise<number> {
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '0')))
  return texts.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0) / NANOSECONDS_PER_MS
}

/** Sends a question; returns false if it was not answered. */
async function send({ server }: NationServer, query: string, variables: Variables): Promise<boolean> {
  const response = await fetch(`${server.process.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: requestBody(query, variables),
  })
  return !('errors' in ((await response.json()) as object))
}

/** Sends a kind of question with each set of variables; the first is sent twice, and its first time does not count. */
export async function ask(side: NationServer, question: Question, sets: readonly Variables[]): Promise<Answered> {
  const { nation } = side
  await send(side, question.query, sets[0] as Variables)
  const pids = await withClient(nation.url, (client) => backendPids(client, nation.database))
  const cpu: number[] = []
  const elapsed: number[] = []
  let errors = 0
  const startedAt = performance.now()
  for (const variables of sets) {
    if (cpu.length >= MIN_SETS && performance.now() - startedAt > PATIENCE_MS) break
    const [before, sentAt] = [await cpuOf(pids), performance.now()]
    if (!(await send(side, question.query, variables))) errors += 1
    elapsed.push(performance.now() - sentAt)
    cpu.push((await cpuOf(pids)) - before)
  }
  return { cpu: summarize(cpu), elapsed: summarize(elapsed), errors }
}
