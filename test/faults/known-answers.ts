// Queries of the published release whose answers are known from an undisturbed service.
import { postQuery } from '../service/started-service.ts'

/** Short and long answers, of one statement and of several. */
const QUERIES: readonly string[] = [
  '{ facilities(first: 3) { nodes { name region { name } } } }',
  '{ facilities(first: 100) { totalCount nodes { name citations { asWritten source { title } } } } }',
  '{ observations(first: 100) { nodes { exact indicator { name } citations { asWritten } } } }',
  '{ search(text: "体育", first: 50) { totalCount nodes { __typename } } }',
  '{ observationStatistics { count groups(by: KIND) { key count } } }',
]

/** Codes of answers to requests that could not be served: clients may repeat them. */
const UNAVAILABLE: readonly string[] = ['UNAVAILABLE', 'OVERLOADED', 'STARTING']

/** What came of a request: an answer that is right, a refusal that is documented, a closed connection, or what must not be. */
export type Outcome = 'right' | 'refused' | 'closed' | `wrong: ${string}`

/** Answers that are compared with those of an undisturbed service. */
export class KnownAnswers {
  private readonly answers: ReadonlyMap<string, string>

  private constructor(answers: ReadonlyMap<string, string>) {
    this.answers = answers
  }

  /** Asks an undisturbed service. */
  static async of(url: string): Promise<KnownAnswers> {
    const entries = QUERIES.map(async (query) => [query, JSON.stringify(await postQuery(url, query))] as const)
    return new KnownAnswers(new Map(await Promise.all(entries)))
  }

  /** Sends each query so many times, all at once; returns what came of them. */
  async ask(url: string, times = 1, signal?: AbortSignal): Promise<Outcome[]> {
    const requests = Array.from({ length: times }, () => QUERIES).flat()
    return Promise.all(requests.map((query) => this.askOnce(url, query, signal)))
  }

  private async askOnce(url: string, query: string, signal: AbortSignal | undefined): Promise<Outcome> {
    let text: string
    let status: number
    try {
      const response = await fetch(`${url.replace(/\/$/, '')}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          // A persistent connection would pass a fault of one request on to the next.
          connection: 'close',
        },
        body: JSON.stringify({ query }),
        ...(signal && { signal }),
      })
      status = response.status
      text = await response.text()
    } catch {
      return 'closed'
    }
    if (status === 200 && text === this.answers.get(query)) return 'right'
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? ''
    return status === 503 && UNAVAILABLE.includes(code) ? 'refused' : `wrong: ${status} ${text.slice(0, 300)}`
  }
}
