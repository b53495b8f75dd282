import type { WordKey } from './text/words.ts'

/** The months of the seasons, as the weather service of China counts them. */
export const SEASONS = {
  spring: [3, 4, 5],
  summer: [6, 7, 8],
  autumn: [9, 10, 11],
  winter: [12, 1, 2],
} as const satisfies Readonly<Partial<Record<WordKey, readonly number[]>>>

export type Season = keyof typeof SEASONS

export const seasons = Object.keys(SEASONS) as Season[]
