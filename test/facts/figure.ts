import type { PublishedRow } from './published.ts'

/** A number and its published unit. */
export interface Figure {
  readonly value: string
  readonly unit: string
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** Returns every number of a row, from all fields that its type may have. */
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

/** Returns every rank of a row: its own, those claimed for it, or the value itself if its unit is a rank. */
export function ranksOf({ rank, rankClaims, exact, unit }: PublishedRow): number[] {
  const claimed = rankClaims?.nodes.map((claim) => claim.rank) ?? []
  return [...(rank ? [rank] : []), ...claimed, ...(unit?.name === '位' ? [Number(exact)] : [])]
}
