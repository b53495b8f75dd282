import type { PublishedRow } from './published.ts'

/** A number and the unit it is published with. */
export interface Figure {
  readonly value: string
  readonly unit: string
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** Every number a row publishes, wherever the row's type keeps it. */
export function figuresOf(row: PublishedRow): Figure[] {
  const { exact, unit, area, length, capacity, rank, edition, documentNumber, startsOn, text } = row
  const measured = [exact && unit ? { exact, unit } : null, area, length, capacity]
  const stars = text?.match(/([一二三四五六七八九])星/)?.[1]
  const month = startsOn?.split('-')[1]
  return [
    ...measured.flatMap((figure) => (figure ? [{ value: figure.exact, unit: figure.unit.name }] : [])),
    ...(rank ? [{ value: String(rank), unit: '位' }] : []),
    ...(edition ? [{ value: String(edition), unit: '届' }] : []),
    ...(documentNumber ? [{ value: documentNumber.match(/(\d+)号/)?.[1] ?? '', unit: '号' }] : []),
    ...(month ? [{ value: String(Number(month)), unit: '月' }] : []),
    ...(stars ? [{ value: String(CHINESE_DIGITS.indexOf(stars)), unit: '星' }] : []),
  ]
}

/** Every rank a row publishes: its own, those claimed for it, or the value itself where that is a rank. */
export function ranksOf({ rank, rankClaims, exact, unit }: PublishedRow): number[] {
  const claimed = rankClaims?.nodes.map((claim) => claim.rank) ?? []
  return [...(rank ? [rank] : []), ...claimed, ...(unit?.name === '位' ? [Number(exact)] : [])]
}
