// Named transforms of texts, for the key `read` of a rule.
import { divisionNameEn, divisionPinyin } from './division-name.ts'

/** Transforms a text; undefined if it cannot. */
export type TextTransform = (text: string) => string | undefined

/** All transforms by name. */
export const textTransforms = {
  /** Pinyin of a Chinese division without its type, as in regions.csv. */
  'division-pinyin': divisionPinyin,
  /** English name of a Chinese division: its pinyin with a word for its type. */
  'division-name-en': divisionNameEn,
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
} as const satisfies Readonly<Record<string, TextTransform>>

/** Name of a reader. */
export type TextTransformName = keyof typeof textTransforms
