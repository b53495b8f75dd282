// Scores of ranked answers. All are means over queries.
import type { Judgement } from './judgements.ts'

/** Results that are scored. */
export const DEPTH = 10

/** A judged query with the objects found, best first. */
export interface Answer extends Judgement {
  readonly found: readonly string[]
  /** How many of them have a highlight. */
  readonly marked: number
  /** What is said to be meant, and what is found by it. */
  readonly meant: string | null
  readonly foundAsMeant: readonly string[]
}

/** Scores of some answers, from 0 to 1. */
export interface Scores {
  readonly queries: number
  /** Discounted gain of the relevant objects among the first ten, as a share of that of the best order. */
  readonly ndcg: number
  /** Share of the relevant objects among the first ten; of ten, if there are more. */
  readonly foundShare: number
  /** Share of queries whose first result is relevant. */
  readonly first: number
  /** Share of queries without a result. */
  readonly empty: number
  /** Share of queries that are said to mean something else, by which a relevant object is found. */
  readonly meant: number
  /** Share of queries that are said to mean something else, by which none is found. */
  readonly misled: number
}

const gainAt = (rank: number) => 1 / Math.log2(rank + 2)

function ndcgOf({ found, relevant }: Answer): number {
  const gain = found.reduce((sum, one, rank) => sum + (relevant.includes(one) ? gainAt(rank) : 0), 0)
  const best = relevant.slice(0, DEPTH).reduce((sum, _, rank) => sum + gainAt(rank), 0)
  return gain / best
}

const foundOf = ({ found, relevant }: Answer) =>
  found.filter((one) => relevant.includes(one)).length / Math.min(DEPTH, relevant.length)

const isFoundAsMeant = ({ foundAsMeant, relevant }: Answer) => foundAsMeant.some((one) => relevant.includes(one))

const meanOf = (answers: readonly Answer[], score: (answer: Answer) => number) =>
  answers.reduce((sum, answer) => sum + score(answer), 0) / answers.length

export function scoresOf(answers: readonly Answer[]): Scores {
  return {
    queries: answers.length,
    ndcg: meanOf(answers, ndcgOf),
    foundShare: meanOf(answers, foundOf),
    first: meanOf(answers, ({ found: [first], relevant }) => Number(first !== undefined && relevant.includes(first))),
    empty: meanOf(answers, ({ found }) => Number(found.length === 0)),
    meant: meanOf(answers, (answer) => Number(answer.meant !== null && isFoundAsMeant(answer))),
    misled: meanOf(answers, (answer) => Number(answer.meant !== null && !isFoundAsMeant(answer))),
  }
}

/** Returns the scores by kind of query, and of all. */
export function scoresByKind(answers: readonly Answer[]): Map<string, Scores> {
  const kinds = Map.groupBy(answers, ({ kind }) => kind)
  return new Map([...kinds, ['all', answers] as const].map(([kind, of]) => [kind, scoresOf(of)]))
}
