// Parses increases stated together with the earlier value: 较2022年的2.57平方米增加了0.34平方米.
import type { Facts } from './facts.ts'
import type { Figure, UnitRow } from './figure.ts'
import { type Interval, pointInterval, product, roundedInterval } from './interval.ts'
import type { IndicatorIncrease } from './relations.ts'

/** A stated increase with the two values that it connects. */
export interface StatedIncrease {
  readonly from: Figure
  readonly to: Figure
  readonly expressedAs: IndicatorIncrease['expressedAs']
  /** The increase, in base units or per cent. */
  readonly amount: Interval
  readonly unit: UnitRow
  /** The number as printed. */
  readonly exact: string
  /** The observation of the increase, if it is a separate indicator. */
  readonly figure?: Figure
}

const INCREASE_PHRASE =
  /[较較比](?<year>\d{4})年[^,，\d]*(?<base>\d+(?:\.\d+)?)(?:%|[^,，\d%]*?)(?:又)?(?<verb>增[加长長]|提高|减少|減少|削减|下降)了?(?<amount>\d+(?:\.\d+)?)(?<unit>个百分点|個百分點|%|[^\d,，]*)/u
const DECREASE_VERBS = new Set(['减少', '減少', '削减', '下降'])

/** Returns the later value of an increase: the first one from the same source, else the first one from any source. */
function findLaterValue(
  facts: Facts,
  { indicatorCode, regionCode, sourceIds }: Figure,
  year: number,
): Figure | undefined {
  const later = facts.series(indicatorCode, regionCode).filter(({ yearTo }) => (yearTo as number) > year)
  return later.find((figure) => figure.sourceIds.some((id) => sourceIds.includes(id))) ?? later[0]
}

function parseIncrease(facts: Facts, figure: Figure, phrase: string): StatedIncrease[] {
  const match = INCREASE_PHRASE.exec(phrase.normalize('NFKC'))?.groups as
    | { year: string; base: string; verb: string; amount: string; unit: string }
    | undefined
  const from = match && facts.findInYear(figure.indicatorCode, figure.regionCode, Number(match.year))
  const to = match && findLaterValue(facts, figure, Number(match.year))
  if (!match || !from || !to || from.exact !== match.base) return []
  const isPercent = match.unit === '%'
  const unit = isPercent ? facts.percent : to.unit
  if (!unit) return []
  const sign = DECREASE_VERBS.has(match.verb) ? '-' : ''
  const amount = product(
    roundedInterval(`${sign}${match.amount}`),
    pointInterval(isPercent ? 1 : (to.unit.factor ?? 1)),
  )
  return [{ from, to, expressedAs: isPercent ? 'PERCENT' : 'AMOUNT', amount, unit, exact: `${sign}${match.amount}` }]
}

/** Returns the increases stated in cited phrases, one per pair of values. */
export function parseIncreases(facts: Facts): StatedIncrease[] {
  const increases = facts.figures.flatMap((figure) =>
    figure.phrases.flatMap((phrase) => parseIncrease(facts, figure, phrase)),
  )
  return [...new Map(increases.map((increase) => [`${increase.from.id} ${increase.to.id}`, increase])).values()]
}
