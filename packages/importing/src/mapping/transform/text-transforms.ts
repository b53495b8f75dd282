// Ways to read a text that need more than an expression, by the name a mapping calls them.
import { divisionNameEn, divisionPinyin } from './division-name.ts'

/** Reads a text; undefined where it cannot. */
export type TextTransform = (text: string) => string | undefined

/** Every reader of this kind. */
export const textTransforms = {
  /** Pinyin of a Chinese division without its type, as regions.csv has it. */
  'division-pinyin': divisionPinyin,
  /** English name of a Chinese division: its pinyin with a word for its type. */
  'division-name-en': divisionNameEn,
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
} as const satisfies Readonly<Record<string, TextTransform>>

/** Name of a reader. */
export type TextTransformName = keyof typeof textTransforms
