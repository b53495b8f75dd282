// The words of a source with what they state marked: the phrase that carries a figure, or a claimed rank.
import type { EnumValue } from '@tiyu/model'
import { findRankPart, findStatedPart, type TextPart as Range } from '@tiyu/quantity'
import type { TextPart } from './marked-parts.ts'
import type { UnitCode } from './site-context.ts'

/** A figure that is marked where it is quoted. */
export interface QuotedFigure {
  readonly exact: string
  readonly exactUpper?: string | null
  readonly qualifier: EnumValue<'Qualifier'> | null
  readonly unit: { readonly code: string }
  /** The citations that it was read from; without them any of the quotations beside it. */
  readonly citations?: readonly { readonly slug: string }[]
}

/** What quotations state. */
export interface Quoted {
  readonly figures?: readonly QuotedFigure[]
  readonly ranks?: readonly number[]
}

function findFigure(text: string, { unit, ...figure }: QuotedFigure, units: readonly UnitCode[]): Range | undefined {
  const isOrdinal = units.some(({ code, quantityKind }) => code === unit.code && quantityKind === 'ordinal')
  if (isOrdinal) return findRankPart(text, Number(figure.exact))
  return findStatedPart(text, { ...figure, unitCode: unit.code }, units)
}

/** Splits a text at the ends of its ranges; the characters of any range are marked. */
function splitText(text: string, ranges: readonly Range[]): TextPart[] {
  const ends = [0, ...ranges.flatMap(({ start, end }) => [start, end]), text.length]
  const places = [...new Set(ends)].sort((one, other) => one - other)
  return places.slice(1).map((end, at) => {
    const start = places[at] ?? 0
    const isMatch = ranges.some((range) => range.start <= start && end <= range.end)
    return { text: text.slice(start, end), isMatch }
  })
}

/** Returns the parts of a quotation; what states one of the figures or ranks, where that is certain, is a match. */
export function quotedParts(
  citation: { readonly slug: string; readonly asWritten: string },
  { figures = [], ranks = [] }: Quoted,
  units: readonly UnitCode[],
): TextPart[] {
  const { slug, asWritten } = citation
  const cited = figures.filter(({ citations }) => !citations || citations.some((each) => each.slug === slug))
  const ranges = [
    ...cited.map((figure) => findFigure(asWritten, figure, units)),
    ...ranks.map((rank) => findRankPart(asWritten, rank)),
  ]
  return splitText(
    asWritten,
    ranges.filter((range) => range !== undefined),
  )
}
