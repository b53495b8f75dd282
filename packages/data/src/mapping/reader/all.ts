// Ways to read a text that need more than an expression, by the name a mapping calls them.
import { divisionNameEn, divisionPinyin } from './division-name.ts'

/** Reads a text; undefined where it cannot. */
export type Reader = (text: string) => string | undefined

/** Every reader of this kind. */
export const readers = {
  /** Pinyin of a Chinese division without its type, as regions.csv has it. */
  'division-pinyin': divisionPinyin,
  /** English name of a Chinese division: its pinyin with a word for its type. */
  'division-name-en': divisionNameEn,
  lower: (text: string) => text.toLowerCase(),
  upper: (text: string) => text.toUpperCase(),
} as const satisfies Readonly<Record<string, Reader>>

/** Name of a reader. */
export type ReaderName = keyof typeof readers
