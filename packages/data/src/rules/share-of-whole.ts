// A share printed beside a count must be what the count is of its whole. Half a unit in the last printed place of each of
// the three numbers is allowed for.
import { wholesOf } from './composition.ts'
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, operand } from './figure.ts'
import { compare, type Draft, type Rule } from './finding.ts'
import { shareIn } from './share-words.ts'
import { exactly, isPositive, printed, product, quotient } from './span.ts'

function judge(facts: Facts, { figures }: Place, part: Figure): Draft[] {
  const share = part.words.map((words) => shareIn(words, part.exact)).find((found) => found !== undefined)
  const whole = wholesOf(part.indicatorCode)
    .map((code) => figures.get(code))
    .find((one) => one !== undefined)
  const percent = facts.findUnit('PERCENT')
  if (!share || !whole || !percent || !isPositive(whole.span)) return []
  const result = compare(
    product(quotient(part.span, whole.span), exactly(100)),
    { span: printed(share), exact: share },
    percent,
    [part, whole],
  )
  const name = facts.name(part)
  return [
    {
      ...result,
      subject: part.id,
      expression: `${operand(part, whole.unit)} / ${whole.exact} * 100`,
      figures: [part, whole],
      explanation: {
        en: `${name.en}: ${amountEn(part.exact, part.unit)} of ${amountEn(whole.exact, whole.unit)} is ${result.computed} %, the source prints ${share} %.`,
        zh: `${name.zh}：${part.exact}${part.unit.name} 占 ${whole.exact}${whole.unit.name} 的 ${result.computed}%，来源印作 ${share}%。`,
      },
    },
  ]
}

/** A printed share matches its count and whole. */
export const shareOfWhole: Rule = {
  code: 'SHARE_OF_WHOLE',
  find: (facts) =>
    facts.places.flatMap((place) => [...place.figures.values()].flatMap((part) => judge(facts, place, part))),
}
