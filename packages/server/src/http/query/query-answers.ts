// The answers to queries: kept ones where an equal query was answered before, else by running it, once for all that ask
// at the same time.
import type { ReleaseService } from '../release-service.ts'
import { type Asked, requestKey } from './asked.ts'
import type { Failure } from './error-response.ts'
import { Flights } from './flights.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { formOf, type Question, questionKey } from './question.ts'
import { type Form, PLAIN, Representation } from './representation.ts'
import type { ResponseCache } from './response-cache.ts'

/** An answer ready to be sent, or a result with errors. */
export type Answer = Representation | Failure

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
  recall(asked: Asked, { identity }: ReleaseService): Representation | undefined {
    return this.cache?.recall(requestKey(asked, identity))
  }

  /** The answer of a release, which must stay open until there is one. */
  answer(question: Question, service: ReleaseService): Promise<Answer> {
    return this.cache ? this.keptAnswer(question, service, this.cache) : answerAnew(question, service)
  }

  private async keptAnswer(question: Question, service: ReleaseService, cache: ResponseCache): Promise<Answer> {
    const key = `${service.identity}\n${questionKey(question)}`
    const formKey = keyOf(formOf(question), key)
    const answer = cache.get(formKey) ?? (await this.fresh(question, service, key))
    const keeps = answer instanceof Representation && answer.lasting
    if (keeps) cache.note(requestKey(question.asked, service.identity), formKey)
    return answer
  }

  private async fresh(question: Question, service: ReleaseService, key: string): Promise<Answer> {
    const form = formOf(question)
    const plain = this.cache?.get(keyOf(PLAIN, key))
    if (plain) return this.inForm(plain, form, key)
    const begunByAnother = this.outcomes.has(key)
    const outcome = await this.outcomes.share(key, () => outcomeOf(question, service.context()))
    // What another began may tell of a time before this request.
    if (outcome.fromStore) return begunByAnother ? answerAnew(question, service) : represent(outcome, form)
    if (outcome.result.errors) return outcome
    const made = await Representation.of(outcome.body, PLAIN)
    this.cache?.set(keyOf(PLAIN, key), made)
    return this.inForm(made, form, key)
  }

  /** A kept answer in another form, which is made once and kept too. */
  private inForm(plain: Representation, form: Form, key: string): Representation | Promise<Representation> {
    const formKey = keyOf(form, key)
    if (formKey === keyOf(PLAIN, key)) return plain
    return this.representations.share(formKey, async () => {
      const made = await Representation.of(plain.body, form)
      this.cache?.set(formKey, made)
      return made
    })
  }
}

/** Runs a query for one caller alone. */
function answerAnew(question: Question, service: ReleaseService): Promise<Answer> {
  return outcomeOf(question, service.context()).then((outcome) => represent(outcome, formOf(question)))
}

function represent(outcome: Outcome, form: Form): Answer | Promise<Answer> {
  if (outcome.result.errors) return outcome
  return Representation.of(outcome.body, outcome.fromStore ? { ...form, freshness: 'store' } : form)
}
