// A text of a hit, as the words of a query are looked for in it.
import { type FoldedWithOffsets, foldWithOffsets } from '@tiyu/model/search-offsets'
import { type TextRun, textRunsInOrder } from '@tiyu/model/search-tokens'
import type { PinyinReader } from '../syllables.ts'

/** A character of a folded text, with its place and its toneless pinyin. */
export interface HitCharacter {
  readonly character: string
  readonly from: number
  readonly to: number
  /** The character itself, if it is not Chinese. */
  readonly syllable: string
}

/** A text, with what is derived from it when it is first needed. */
export class HitText {
  readonly source: FoldedWithOffsets
  readonly pinyin: PinyinReader
  private knownRuns: readonly TextRun[] | undefined
  private knownCharacters: readonly HitCharacter[] | undefined

  constructor(text: string, pinyin: PinyinReader) {
    this.source = foldWithOffsets(text)
    this.pinyin = pinyin
  }

  get folded(): string {
    return this.source.folded
  }

  /** The words and numbers. */
  get words(): readonly TextRun[] {
    this.knownRuns ??= textRunsInOrder(this.folded).filter(({ isHan }) => !isHan)
    return this.knownRuns
  }

  /** The letters and digits of all scripts, without signs. */
  get characters(): readonly HitCharacter[] {
    this.knownCharacters ??= charactersOf(this.folded, this.pinyin)
    return this.knownCharacters
  }

  /** Returns the original characters of a range of the folded text. */
  originalOf({ from, to }: Range): string {
    const { original, starts, ends } = this.source
    return original.slice(starts[from], ends[to - 1])
  }
}

/** A range of code units. */
export interface Range {
  readonly from: number
  readonly to: number
}

function charactersOf(folded: string, { characterSyllables }: PinyinReader): HitCharacter[] {
  const syllables = characterSyllables(folded)
  const characters: HitCharacter[] = []
  let at = 0
  for (const [index, character] of [...folded].entries()) {
    const to = at + character.length
    if (/[\p{L}\p{N}\p{Script=Han}]/u.test(character))
      characters.push({ character, from: at, to, syllable: syllables[index] as string })
    at = to
  }
  return characters
}
