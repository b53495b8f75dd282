// A plain regular expression as a peer: a number, 万 or 亿, and one of the usual units.
import { type AnnotatedReport, textPosition } from './annotated-report.ts'
import type { GoldFact } from './gold-facts.ts'

const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)\s*(万亿|万|亿)?\s*(平方米|公里|人次|元|%|亩|米|[个人家件套座块项场次期支枚分辆处条所片台名])/g
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }
/** Largest relative difference of two numbers that are the same. */
const TOLERANCE = 1e-9

/** How many figures an expression found, and how many of them a report states. */
export interface PlainScore {
  readonly facts: number
  readonly found: number
  readonly matched: number
}

function amountOf({ value, unit }: GoldFact): { amount: number; unit: string } {
  const scale = /^(?:万亿|万|亿)/.exec(unit)?.[0] ?? ''
  return { amount: Number(value) * (SCALES[scale] ?? 1), unit: unit.slice(scale.length) }
}

/** Scores the expression on the figures of a report: value, unit and place must agree. */
export function scorePlainExpression({ text, facts }: AnnotatedReport): PlainScore {
  const open = new Set(facts.filter(({ kind }) => kind === 'observation'))
  const required = [...open].filter(({ isOptional }) => !isOptional).length
  let [found, matched] = [0, 0]
  for (const { index, 0: words, 1: digits = '', 2: scale = '', 3: unit = '' } of text.matchAll(FIGURE)) {
    const amount = Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1)
    const [start, end] = [textPosition(text, index), textPosition(text, index + words.length)]
    const fact = [...open].find((one) => {
      const stated = amountOf(one)
      const isSame = Math.abs(stated.amount - amount) <= TOLERANCE * Math.abs(amount)
      return isSame && stated.unit === unit.replace('名', '人') && start < (one.to ?? 0) && end > (one.from ?? 0)
    })
    if (fact) open.delete(fact)
    if (fact?.isOptional) continue
    found += 1
    if (fact) matched += 1
  }
  return { facts: required, found, matched }
}
