// Scores peers: other ways to find the figures of a text. Value, unit and place must agree.
import type { GoldFact } from './gold-facts.ts'
import type { ScoreCounts } from './score-table.ts'
import type { TextAlignment } from './text-alignment.ts'

/** A figure that a peer found. */
export interface PeerFigure {
  readonly start: number
  readonly end: number
  readonly amount: number
  /** Undefined for a peer that finds numbers only: the value alone is compared. */
  readonly unit: string | undefined
}

/** Another way to find figures. */
export interface Peer {
  readonly name: string
  find(text: string): Iterable<PeerFigure>
}

/** Largest relative difference of two numbers that are the same. */
const TOLERANCE = 1e-9

function amountOf({ value, unit }: GoldFact): { readonly amount: number; readonly unit: string } {
  const scale = /^(?:万亿|万|亿)/.exec(unit)?.[0] ?? ''
  return { amount: Number(value) * (SCALES[scale] ?? 1), unit: unit.slice(scale.length) }
}

/** The magnitudes of Chinese units. */
export const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }

function isSame(fact: GoldFact, figure: PeerFigure): boolean {
  const { amount, unit } = amountOf(fact)
  // Peers do not say that a decrease is negative.
  const isSameAmount = Math.abs(Math.abs(amount) - figure.amount) <= TOLERANCE * figure.amount
  return isSameAmount && (figure.unit === undefined || unit === figure.unit)
}

/** Scores a peer on the figures of a report. */
export function scorePeer(peer: Peer, text: string, alignment: TextAlignment, facts: readonly GoldFact[]): ScoreCounts {
  const open = new Set(facts.filter(({ kind }) => kind === 'observation'))
  const required = [...open].filter(({ isOptional }) => !isOptional).length
  let [drafted, truePositives] = [0, 0]
  for (const figure of peer.find(text)) {
    const [start, end] = [alignment.placeOf(figure.start), alignment.placeOf(figure.end)]
    const fact = [...open].find((one) => start < (one.to ?? 0) && end > (one.from ?? 0) && isSame(one, figure))
    if (fact) open.delete(fact)
    if (fact?.isOptional) continue
    drafted += 1
    if (fact) truePositives += 1
  }
  return { kind: 'observation', facts: required, drafted, truePositives }
}

/** Adds up scores of one kind. */
export function addCounts(scores: readonly ScoreCounts[]): ScoreCounts {
  const sum = (count: (one: ScoreCounts) => number) => scores.reduce((total, one) => total + count(one), 0)
  return {
    kind: 'observation',
    facts: sum(({ facts }) => facts),
    drafted: sum(({ drafted }) => drafted),
    truePositives: sum(({ truePositives }) => truePositives),
  }
}
