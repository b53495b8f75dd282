// The kinds of tokens and keys by which an entry is found, and the samples of entries that a search of a large table begins
// with. A token carries the tag of its table, the sample level and the mark of its kind as a prefix: `F=云竹` is a word in the
// title of a facility, `F2-云竹` one in the further text of a facility at sample level 2.

/** The highest sample level; enough for 268 million entries. */
export const MAX_SAMPLE_LEVEL = 9

/** The lowest sample level whose pairs of syllables are tokens of their own: they are many, and larger samples not needed. */
export const MIN_SYLLABLE_LEVEL = 2

/** Separators between sample level and token, by what the token is. */
export const marks = {
  /** A word of the title. */
  title: '=',
  /** A word of the title only without the signs between Chinese characters; counted, but no token of its own. */
  joined: '+',
  /** A word of the further text. */
  text: '-',
  /** Two adjacent syllables of a name; sampled from level `MIN_SYLLABLE_LEVEL` on. */
  syllables: '^',
  /** The code of its region, or of one that its region is in. */
  region: '@',
  /** A whole name (see `nameKey`); a key of `SearchName`. */
  name: '!',
  /** The pinyin of a whole name, and the initials of its syllables; keys of `SearchName`, not sampled. */
  pinyin: '~',
} as const

export type TokenKind = keyof typeof marks

/** Returns the sample levels from this one on. */
export const levelsFrom = (from: number) =>
  Array.from({ length: MAX_SAMPLE_LEVEL + 1 - from }, (_, level) => String(from + level))
