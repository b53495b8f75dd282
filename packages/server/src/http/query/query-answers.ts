// The answers to queries: kept ones where an equal query was answered before, else by running it, once for all that ask
// at the same time.
import type { Lease } from '../../release-pool.ts'
import type { ReleaseService } from '../release-service.ts'
import { Flights } from './flights.ts'
import { type Outcome, outcomeOf, type Run } from './outcome.ts'
import { type Form, PLAIN, Representation } from './representation.ts'
import type { ResponseCache } from './response-cache.ts'

/** A query, valid and ready to run. */
export interface Question extends Omit<Run, 'context'> {
  /** What tells it from all others: its text, its name and its variables. */
  readonly key: () => string
  /** The request as it came, with the identity of the release. */
  readonly requestKey: () => string
  readonly form: Form
}

/** An answer ready to be sent, or an outcome with errors. */
export type Answer = Representation | Outcome

const keyOf = ({ media, coding, freshness }: Form, key: string) => `${media} ${coding} ${freshness}\n${key}`

export class QueryAnswers {
  private readonly cache: ResponseCache | undefined
  private readonly outcomes = new Flights<Outcome>()
  private readonly representations = new Flights<Representation>()

  /** @param cache none: every query is run, whatever was or is being asked */
  constructor(cache: ResponseCache | undefined) {
    this.cache = cache
  }

  /** The answer to a request that came before in the very same characters, to the same release. */
  recall(requestKey: () => string): Representation | undefined {
    return this.cache?.recall(requestKey())
  }

  async answer(question: Question, lease: Lease<ReleaseService>): Promise<Answer> {
    const { cache } = this
    if (!cache) return represent(await this.run(question, lease), question.form)
    const key = `${lease.service.identity}\n${question.key()}`
    const answer = cache.get(keyOf(question.form, key)) ?? (await this.fresh(question, lease, key))
    if (answer instanceof Representation && answer.lasting) cache.note(question.requestKey(), keyOf(question.form, key))
    return answer
  }

  private async fresh(question: Question, lease: Lease<ReleaseService>, key: string): Promise<Answer> {
    const plain = this.cache?.get(keyOf(PLAIN, key))
    if (plain) return this.inForm(plain, question.form, key)
    const { result: outcome, first } = await this.outcomes.share(key, () => this.run(question, lease))
    // What another began may tell of a time before this request.
    if (outcome.fromStore) return represent(first ? outcome : await this.run(question, lease), question.form)
    if (outcome.result.errors) return outcome
    const made = await Representation.of(outcome.body, PLAIN)
    this.cache?.set(keyOf(PLAIN, key), made)
    return this.inForm(made, question.form, key)
  }

  /** A kept answer in another form, which is made once and kept too. */
  private async inForm(plain: Representation, form: Form, key: string): Promise<Representation> {
    const formKey = keyOf(form, key)
    if (formKey === keyOf(PLAIN, key)) return plain
    const { result } = await this.representations.share(formKey, async () => {
      const made = await Representation.of(plain.bytes, form)
      this.cache?.set(formKey, made)
      return made
    })
    return result
  }

  /** Runs it to the end, though the caller may go away and others wait for it: the release stays open. */
  private async run(question: Question, lease: Lease<ReleaseService>): Promise<Outcome> {
    const held = lease.extend()
    try {
      return await outcomeOf({ ...question, context: lease.service.context() })
    } finally {
      held.giveBack()
    }
  }
}

async function represent(outcome: Outcome, form: Form): Promise<Answer> {
  if (outcome.result.errors) return outcome
  return Representation.of(outcome.body, outcome.fromStore ? { ...form, freshness: 'store' } : form)
}
