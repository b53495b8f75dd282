// The tokens of an entry carry its table, its sample level and its field as a prefix, so that no tier of results needs the
// intersection of two long posting lists.
import { hash64 } from '@tiyu/datapackage'
import { levelsFrom, MAX_SAMPLE_LEVEL, marks, type TokenKind } from '@tiyu/search'
import { searchDocuments } from './documents.ts'

const hash = new Uint32Array(2)

/** Returns the sample level of an entry: 0 for three in four, 1 for three in four of the rest, and so on. */
function sampleLevel(id: string): number {
  hash64(id, hash)
  return Math.min(MAX_SAMPLE_LEVEL, Math.clz32(hash[0] as number) >> 1)
}

/** Prefixes of the tokens and keys of an entry. */
export type EntryPrefixes = Readonly<Record<TokenKind, string>>

const prefixesAt = (typeTag: string, level: string) =>
  Object.fromEntries(Object.entries(marks).map(([kind, mark]) => [kind, `${typeTag}${level}${mark}`])) as EntryPrefixes

/** Prefixes by model: those of all entries, then those of each sample level. */
const PREFIXES: Readonly<Record<string, readonly EntryPrefixes[]>> = Object.fromEntries(
  Object.entries(searchDocuments).map(([model, { typeTag }]) => [
    model,
    ['', ...levelsFrom(1)].map((level) => prefixesAt(typeTag, level)),
  ]),
)

/** The sample level of an entry, and the prefixes to write its tokens with: those of all entries, those of its level. */
export interface EntryLevel {
  readonly level: number
  readonly all: EntryPrefixes
  /** Undefined at level 0. */
  readonly sample: EntryPrefixes | undefined
}

/** Returns the sample level and the prefixes of an entry. */
export function entryLevel(model: string, id: string): EntryLevel {
  const [all, ...samples] = PREFIXES[model] as [EntryPrefixes, ...EntryPrefixes[]]
  const level = sampleLevel(id)
  return { level, all, sample: samples[level - 1] }
}
