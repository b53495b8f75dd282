// The contenders side by side: started, compared, warmed up, and measured in turns.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Answered, putUnderLoad } from '../load/under-load.ts'
import type { PublishedNation } from '../nation/nation.ts'
import { type Contender, type ContenderName, contenders } from '../peers/contenders.ts'
import type { Question } from '../peers/questions.ts'
import { askText, expectSame, readAnswer } from './answers.ts'
import { type Entrant, requestOf, startEntrant } from './entrant.ts'
import type { Variables } from './variable-sets.ts'

/** Connections that the load has to every server. */
const CONNECTIONS = 16

/** Requests under way while answers are compared. */
const AT_ONCE = 8

type Sets = Readonly<Record<Question, readonly Variables[]>>
type Answers = Readonly<Record<string, readonly string[]>>

/** The answers to all sets of variables of a question. */
async function askAll(entrant: Entrant, question: Question, sets: readonly Variables[]): Promise<string[]> {
  const answers: string[] = []
  let next = 0
  const worker = async () => {
    for (let number = next++; number < sets.length; number = next++) {
      const { path, body } = requestOf(entrant, question, number, sets[number] as Variables)
      answers[number] = await askText(entrant.server.url + path, body)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

/** Servers side by side over one nation; the questions and the sets of variables they are asked. */
export class Contest {
  readonly entrants: Entrant[] = []
  private readonly nation: PublishedNation
  private readonly sets: Sets
  private folder = ''

  constructor(nation: PublishedNation, sets: Sets) {
    this.nation = nation
    this.sets = sets
  }

  /**
   * Starts the contenders and holds their answers against each other; the floor repeats those of the first.
   * @throws DifferentAnswersError
   */
  async begin(names: readonly ContenderName[], questions: readonly Question[]): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'tiyu-bench-'))
    const file = join(this.folder, 'answers.json')
    const last = names.filter((name) => (contenders[name] as Contender).floor)
    for (const name of names) if (!last.includes(name)) this.entrants.push(await startEntrant(name, this.nation))
    const answers = await this.compare(questions)
    await writeFile(file, JSON.stringify(answers))
    for (const name of last) this.entrants.push(await startEntrant(name, this.nation, { env: { ANSWERS: file } }))
  }

  private async compare(questions: readonly Question[]): Promise<Answers> {
    const expected: Record<string, string[]> = {}
    const [first, ...others] = this.entrants
    if (!first) throw new Error('Only the floor is asked for, which repeats others. 仅有下限，没有可重复的答案。')
    for (const question of questions) {
      const sets = this.sets[question]
      const answers = await askAll(first, question, sets)
      expected[question] = answers
      const read = answers.map((text) => readAnswer(text, `${first.contender.label}, ${question}`))
      for (const other of others) {
        const what = `${question}: ${first.contender.label} / ${other.contender.label}`
        const found = await askAll(other, question, sets)
        found.forEach((text, number) => {
          expectSame(read[number], readAnswer(text, what), `${what}, ${JSON.stringify(sets[number])}`)
        })
      }
    }
    return expected
  }

  /** Puts one server under the load of one question. */
  load(entrant: Entrant, question: Question, seconds: number): Promise<Answered> {
    const requests = this.sets[question].map((variables, number) => requestOf(entrant, question, number, variables))
    return putUnderLoad({ url: entrant.server.url, requests, connections: CONNECTIONS, seconds })
  }

  /** Stops all servers. */
  async end(): Promise<void> {
    await Promise.all(this.entrants.map(({ server }) => server.stop()))
    if (this.folder) await rm(this.folder, { recursive: true })
  }
}
