// A share printed with a count must equal the count divided by its whole, within the rounding of the three numbers.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import { type Figure, formatOperand } from '../facts/figure.ts'
import { isPositive, pointInterval, product, quotient, roundedInterval } from '../facts/interval.ts'
import { parseShare } from '../facts/share-phrase.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

function check(facts: Facts, { figures }: Cell, part: Figure): FindingDraft[] {
  const share = part.phrases.map((phrase) => parseShare(phrase, part.exact)).find((share) => share !== undefined)
  const whole = facts.relations
    .wholesOf(part.indicatorCode)
    .map((code) => figures.get(code))
    .find((figure) => figure !== undefined)
  const percent = facts.percent
  if (!share || !whole || !percent || !isPositive(whole.interval)) return []
  const result = compare(
    product(quotient(part.interval, whole.interval), pointInterval(100)),
    { interval: roundedInterval(share), exact: share },
    percent,
    [part, whole],
  )
  const name = facts.describe(part)
  return [
    {
      ...result,
      subject: part.id,
      expression: `${formatOperand(part, whole.unit)} / ${whole.exact} * 100`,
      figures: [part, whole],
      explanation: {
        en: `${name.en}: ${formatAmountEn(part.exact, part.unit)} out of ${formatAmountEn(whole.exact, whole.unit)} is ${result.computed}%; the source prints ${share}%.`,
        zh: `${name.zh}：${formatAmountZh(part.exact, part.unit)}占${formatAmountZh(whole.exact, whole.unit)}的${result.computed}%，来源印作${share}%。`,
      },
    },
  ]
}

/** Checks printed shares against count and whole. */
export const shareOfWhole: Rule = {
  code: 'SHARE_OF_WHOLE',
  find: (facts) =>
    facts.cells.flatMap((cell) => [...cell.figures.values()].flatMap((part) => check(facts, cell, part))),
}
