// Increases told in a phrase together with the earlier value: 较2022年的2.57平方米增加了0.34平方米.
import type { Facts } from './facts.ts'
import type { Figure, UnitRow } from './figure.ts'
import type { Increase } from './increase-table.ts'
import { exactly, printed, product, type Span } from './span.ts'

/** An increase as a source states it, and the two values it lies between. */
export interface StatedIncrease {
  readonly from: Figure
  readonly to: Figure
  readonly as: Increase['as']
  /** The increase in base units, or in per cent. */
  readonly amount: Span
  readonly unit: UnitRow
  /** As printed. */
  readonly exact: string
  /** The value that states it, where it is an indicator of its own. */
  readonly figure?: Figure
}

const TOLD =
  /[较較比](?<year>\d{4})年[^,，\d]*(?<base>\d+(?:\.\d+)?)(?:%|[^,，\d%]*?)(?:又)?(?<verb>增[加长長]|提高|减少|減少|削减|下降)了?(?<amount>\d+(?:\.\d+)?)(?<unit>个百分点|個百分點|%|[^\d,，]*)/u
const LESS = new Set(['减少', '減少', '削减', '下降'])

/** The value the phrase speaks of: the first later one of its own source, else the first later one. */
function laterValue(facts: Facts, { indicatorCode, regionCode, sourceIds }: Figure, year: number): Figure | undefined {
  const later = facts.series(indicatorCode, regionCode).filter(({ yearTo }) => (yearTo as number) > year)
  return later.find((one) => one.sourceIds.some((id) => sourceIds.includes(id))) ?? later[0]
}

function read(facts: Facts, figure: Figure, words: string): StatedIncrease[] {
  const told = TOLD.exec(words.normalize('NFKC'))?.groups as
    | { year: string; base: string; verb: string; amount: string; unit: string }
    | undefined
  const from = told && facts.inYear(figure.indicatorCode, figure.regionCode, Number(told.year))
  const to = told && laterValue(facts, figure, Number(told.year))
  if (!told || !from || !to || from.exact !== told.base) return []
  const percent = told.unit === '%'
  const unit = percent ? facts.findUnit('PERCENT') : to.unit
  if (!unit) return []
  const sign = LESS.has(told.verb) ? '-' : ''
  const amount = product(printed(`${sign}${told.amount}`), exactly(percent ? 1 : (to.unit.factor ?? 1)))
  return [{ from, to, as: percent ? 'percent' : 'amount', amount, unit, exact: `${sign}${told.amount}` }]
}

/** Every increase told in the words of a value, once for each pair of values. */
export function toldIncreases(facts: Facts): StatedIncrease[] {
  const found = facts.figures.flatMap((figure) => figure.words.flatMap((words) => read(facts, figure, words)))
  return [...new Map(found.map((one) => [`${one.from.id} ${one.to.id}`, one])).values()]
}
