// Builds the drafted row of a figure, with its confidence and reason.
import type { Bilingual } from '@tiyu/model'
import type { Quantity } from '@tiyu/quantity'
import type { DraftCitation, DraftRow } from '../draft-row.ts'
import type { ObservationKind } from '../figures/observation-kind.ts'
import type { Period } from '../figures/period.ts'
import type { FigureRegion } from '../figures/region-subject.ts'
import type { IndicatorMatch } from '../indicators/indicator-match.ts'
import type { BracketRole } from '../text/bracket-notes.ts'

/** What was read of a figure. */
export interface ReadFigure {
  readonly quantity: Quantity
  readonly kind: ObservationKind
  readonly period: Period
  readonly region: FigureRegion
  /** Empty if the words around the number name no subject. */
  readonly indicatorCode: string
  readonly match: IndicatorMatch | undefined
  readonly citation: DraftCitation
  /** Key of the event that the figure is of. */
  readonly eventKey?: string | undefined
  /** What it is a difference below, if its sign follows from that alone: 控制价. */
  readonly below?: string | undefined
  /** Where the unit is, if the cited cell does not give it. */
  readonly unitPlace?: Bilingual
  /** What a note says of it, for a figure in brackets. */
  readonly bracket?: BracketRole | undefined
}

/** Confidence of a figure whose indicator is proposed. */
const PROPOSED = 0.6
/** Confidence of a figure without indicator, or whose unit or region the package lacks. */
const INCOMPLETE = 0.4

/** Returns the unit code, or the measure word as written without 万 or 亿, which the number includes. */
export function unitCodeOrWord({ unitCode, unitAsWritten }: Quantity): string {
  return unitCode ?? unitAsWritten.replace(/^(?:万亿|万|亿)/, '')
}

/**
 * Why the figure does not follow from the words it cites. A number alone states its value; the unit of Chinese words is
 * read from them, so that the row says if it is elsewhere.
 */
function underivableReason({ citation, unitPlace, below }: ReadFigure): Bilingual {
  if (below) return { en: `It is below “${below}” by so much.`, zh: `为低于“${below}”的差额，取负值。` }
  if (!unitPlace || !/\p{Script=Han}/u.test(citation.asWritten)) return { en: '', zh: '' }
  return { en: `The unit is in ${unitPlace.en}.`, zh: `单位见${unitPlace.zh}。` }
}

/** Returns the row of a figure. */
export function observationRow(id: string, figure: ReadFigure): DraftRow {
  const { quantity, kind, period, region, indicatorCode, citation } = figure
  const underivable = underivableReason(figure)
  return {
    table: 'observations',
    cells: {
      id,
      indicatorCode,
      regionCode: region.code,
      eventId: figure.eventKey ?? '',
      yearFrom: String(period.from),
      yearTo: String(period.to),
      kind,
      exact: quantity.exact,
      exactUpper: quantity.exactUpper ?? '',
      unitCode: unitCodeOrWord(quantity),
      qualifier: quantity.qualifier ?? '',
      preferred: 'true',
      inferred: period.isStated ? '' : 'yearFrom;yearTo',
      underivable: underivable.zh,
      underivableEn: underivable.en,
    },
    citation,
    confidence: estimateConfidence(figure),
    reason: explain(figure),
  }
}

function estimateConfidence({ quantity, region, match, indicatorCode }: ReadFigure): number {
  if (indicatorCode === '' || quantity.unitCode === null || quantity.exact.includes('/') || region.code === '')
    return INCOMPLETE
  return match?.confidence ?? PROPOSED
}

const KIND_REASONS = {
  ACTUAL: { en: 'reported as achieved', zh: '按文意为实际值' },
  TARGET: { en: 'set as a target', zh: '按文意为目标值' },
  PLAN: { en: 'announced as a plan', zh: '按文意为计划值' },
} as const

/** What a note on brackets says of the figures in them. */
const BRACKET_REASONS = {
  PREVIOUS: { en: 'a note says that figures in brackets are those of the year before', zh: '文中注明括号内为上年数值' },
  TARGET: { en: 'a note says that figures in brackets are targets', zh: '文中注明括号内为目标值' },
  CHANGE: { en: 'a note says that figures in brackets are changes', zh: '文中注明括号内为增幅' },
  OTHER: { en: 'in brackets', zh: '在括号内' },
} as const

function explain({ quantity, kind, region, match, indicatorCode, unitPlace, bracket }: ReadFigure) {
  const { unitCode, unitAsWritten, exact } = quantity
  const reasons: { en: string; zh: string }[] = [KIND_REASONS[kind]]
  if (unitCode === null)
    reasons.push({ en: `the units table has no ${unitAsWritten}`, zh: `单位表中没有“${unitAsWritten}”` })
  else if (match) reasons.push({ en: `matches the indicator ${match.name}`, zh: `文字与指标“${match.name}”相符` })
  else if (indicatorCode === '')
    reasons.push({
      en: 'the words around the number name no subject: choose the indicator',
      zh: '数字前后的文字未写明统计对象，请选择指标',
    })
  else reasons.push({ en: 'no indicator matches, a new one is proposed', zh: '没有相符的指标，建议新增' })
  if (bracket) reasons.push(BRACKET_REASONS[bracket.kind])
  if (unitPlace) reasons.push({ en: `the unit is in ${unitPlace.en}`, zh: `单位见${unitPlace.zh}` })
  if (region.unknownPlace !== undefined)
    reasons.push({ en: `the regions table has no ${region.unknownPlace}`, zh: `区划表中没有“${region.unknownPlace}”` })
  if (exact.includes('/')) reasons.push({ en: 'the fraction has no exact decimal', zh: '该分数没有精确小数' })
  return { en: `${reasons.map(({ en }) => en).join('; ')}.`, zh: `${reasons.map(({ zh }) => zh).join('；')}。` }
}
