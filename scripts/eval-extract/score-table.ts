// Prints scores as tables.
import { ATTRIBUTES, type Attribute, evaluateAttributes } from './attribute-scores.ts'
import { KINDS, type Kind } from './gold-facts.ts'
import type { Score } from './score.ts'

/** A share of right answers. */
interface Ratio {
  readonly correct: number
  readonly of: number
}

function formatRatio(part: number, whole: number): string {
  return whole === 0 ? '   –' : (part / whole).toFixed(2)
}

/** The counts of a score. */
export type ScoreCounts = Pick<Score, 'kind' | 'facts' | 'drafted' | 'truePositives'>

/** Returns the line of the scores of one kind. */
export function formatScore(name: string, { kind, facts, drafted, truePositives }: ScoreCounts): string {
  const cells = [facts, drafted, truePositives].map((count) => String(count).padStart(7))
  return `${name.padEnd(24)} ${kind.padEnd(12)}${cells.join('')}   ${formatRatio(truePositives, facts)}   ${formatRatio(truePositives, drafted)}`
}

/** Adds up the scores of reports by kind. */
export function totalScores(scores: readonly Score[]): Map<Kind, Score> {
  return new Map(
    KINDS.map((kind) => {
      const ofKind = scores.filter((one) => one.kind === kind)
      const sum = (count: (one: Score) => number) => ofKind.reduce((total, one) => total + count(one), 0)
      const total = {
        kind,
        facts: sum((one) => one.facts),
        drafted: sum((one) => one.drafted),
        truePositives: sum((one) => one.truePositives),
        matches: ofKind.flatMap(({ matches }) => matches),
        falseNegatives: ofKind.flatMap(({ falseNegatives }) => falseNegatives),
        falsePositives: ofKind.flatMap(({ falsePositives }) => falsePositives),
      }
      return [kind, total]
    }),
  )
}

/** Counts the attributes of matched drafts that are right. */
export function totalAttributes(scores: readonly Score[]): Map<Attribute, Ratio> {
  const results = scores.flatMap(({ matches }) => matches.flatMap(evaluateAttributes))
  return new Map(
    ATTRIBUTES.map((attribute) => {
      const evaluated = results.filter((one) => one.attribute === attribute)
      return [attribute, { correct: evaluated.filter(({ isRight }) => isRight).length, of: evaluated.length }]
    }),
  )
}

/** Returns the line of an attribute. */
export function formatAttribute(name: string, attribute: Attribute, { correct, of }: Ratio): string {
  return `${name.padEnd(24)} ${attribute.padEnd(34)} ${String(correct).padStart(4)} of ${String(of).padStart(4)}   ${formatRatio(correct, of)}`
}

/** Prints the facts without a draft, the drafts without a fact, and the attributes that are wrong. */
export function printFaults({ falseNegatives, falsePositives, matches }: Score): void {
  for (const { value, unit, name, phrase } of falseNegatives)
    console.log(`    missed   ${value}${unit} ${name || phrase}`)
  for (const { cells, citation } of falsePositives) {
    const words = cells.name ?? cells.title ?? `${cells.exact ?? cells.rank} ${cells.unitCode ?? ''}`
    console.log(`    surplus  ${words} | ${citation.asWritten}`)
  }
  for (const { attribute, isRight, match } of matches.flatMap(evaluateAttributes)) {
    if (isRight) continue
    const { kind, yearFrom, yearTo, regionCode, indicatorCode, startsOn, endsOn, status, level } = match.draft.cells
    const got = [kind, yearFrom, yearTo, regionCode, indicatorCode, startsOn, endsOn, status, level]
      .filter(Boolean)
      .join(' ')
    console.log(`    wrong    ${attribute}: ${match.draft.citation.asWritten} | ${got}`)
  }
}
