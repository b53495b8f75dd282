// Breaks text into the lines of a PDF and lines into runs: Chinese characters, and Latin letters and digits.

/** Half a Chinese character each, or those of a serif font. */
export type LatinWidths = 'half' | 'proportional'

/** Widths of ASCII characters of a serif font from the space on, in thousandths of its size. */
const SERIF = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
] as const
/** Widths of Latin characters by font, as PDF lists them. */
export const LATIN_WIDTHS: Readonly<Record<LatinWidths, string>> = {
  half: '32 591 500',
  proportional: `32 [${SERIF.join(' ')}] 160 591 500`,
}
/** Space that office programs leave between a Chinese character and a Latin letter or digit, in sizes. */
const AUTOSPACE = 0.25
const HAN = /\p{Script=Han}/u
const LATIN = /[\u0020-\u024f]/
const NO_LINE_START = /^[，。；：、！？）》”』】%]$/
/** A Latin word, a space or one other character, with the surrogates of a pair together. */
const UNIT = /[\u0021-\u007e\u00a0-\u024f]+| |./gsu

/** True for a document without Chinese, which is in one font. */
export const isLatinText = (text: string): boolean => !HAN.test(text)

/** Characters of a line between which it is stretched. */
export const charactersOf = (line: string): number => Array.from(line).length

/** How Latin letters are written. */
export interface FontUse {
  readonly latin: LatinWidths
  /** True if all is in the Latin font. */
  readonly isLatin: boolean
}

function widthOf(character: string, { latin, isLatin }: FontUse): number {
  const code = character.codePointAt(0) ?? 0
  const serif = latin === 'proportional' ? SERIF[code - 32] : undefined
  if (serif !== undefined) return serif / 1000
  return isLatin || LATIN.test(character) ? 0.5 : 1
}

/** Returns the space between two characters that an office program adds. */
function autospace(left: string, right: string, latin: LatinWidths): number {
  const isBoundary = (HAN.test(left) && /[0-9A-Za-z]/.test(right)) || (/[0-9A-Za-z]/.test(left) && HAN.test(right))
  return latin === 'proportional' && isBoundary ? AUTOSPACE : 0
}

/** Returns where each character of a line starts, and where it ends, in sizes. */
function places(line: string, font: FontUse): { starts: number[]; end: number } {
  let end = 0
  let last = ''
  const starts: number[] = []
  for (const character of line) {
    end += autospace(last, character, font.latin)
    starts.push(end)
    end += widthOf(character, font)
    last = character
  }
  return { starts, end }
}

/** Returns the width of a line, in sizes. */
export const lineWidth = (line: string, font: FontUse): number => places(line, font).end

/** Breaks a paragraph into lines: at spaces and between Chinese characters, not within a word or a number. */
export function wrapText(
  text: string,
  { width, indent, ...font }: FontUse & { width: number; indent: number },
): string[] {
  const lines: string[] = []
  let line = ''
  for (const [unit] of text.matchAll(UNIT)) {
    const room = width - (lines.length === 0 ? indent : 0)
    const fits = places(`${line}${unit}`.trimEnd(), font).end <= room + 0.01
    // A full stop hangs over the edge rather than start a line.
    if (line === '' || fits || NO_LINE_START.test(unit)) line += unit
    else {
      lines.push(line.trimEnd())
      line = unit.trimStart()
    }
  }
  return [...lines, line]
}

/** A part of a line in one font. */
export interface PlacedRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isLatin: boolean
  /** Space behind each character. */
  readonly spacing: number
}

/** True if a run ends between two characters: where the font changes, space is added or a space is stretched. */
function isDivided(left: string, right: string, { latin, isLatin }: FontUse, isStretched: boolean): boolean {
  if (isLatin) return isStretched && left === ' '
  const inSerif = (character: string) => latin === 'proportional' && LATIN.test(character)
  return inSerif(left) !== inSerif(right) || autospace(left, right, latin) > 0
}

/** Breaks a line into runs in one font each; `stretch` is added behind each character, in Latin text at its spaces. */
export function toRuns(line: string, font: FontUse & { size: number; stretch: number }): PlacedRun[] {
  const { size, stretch, isLatin, latin } = font
  const { starts } = places(line, font)
  const characters = Array.from(line)
  const spaces = characters.filter((one) => one === ' ').length
  const added = (character: string) => {
    if (!isLatin) return stretch
    return character === ' ' ? (stretch * (characters.length - 1)) / spaces : 0
  }
  const runs: PlacedRun[] = []
  let moved = 0
  for (const [index, character] of characters.entries()) {
    const before = characters[index - 1]
    const last = runs.at(-1)
    if (last && before !== undefined && !isDivided(before, character, font, stretch > 0))
      runs.splice(-1, 1, { ...last, text: last.text + character })
    else {
      const x = (starts[index] as number) * size + moved
      const inSerif = isLatin || (latin === 'proportional' && LATIN.test(character))
      runs.push({ text: character, x, y: 0, size, isLatin: inSerif, spacing: isLatin ? 0 : stretch })
    }
    moved += added(character)
  }
  return runs
}
