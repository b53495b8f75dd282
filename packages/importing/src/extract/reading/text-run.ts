// A run of text on a page, and how the texts of runs are joined.

/** A run of text on a page, whose y points upwards. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const LATIN = /[\u0020-\u024f]/

/** True for two words, or a number and a word, between which Latin script has a space. */
export function areWords(left: string, right: string): boolean {
  const isWord = /[A-Za-z²³][.,;:)]?$/.test(left) || /^[A-Za-z]/.test(right)
  return isWord && /[\dA-Za-z.,;:)%²³]$/.test(left) && /^[\dA-Za-z(€£$]/.test(right)
}

/** Joins the lines of a cell or a paragraph; words in Latin script by a space. */
export function joinWords(above: string, below: string): string {
  return `${above}${areWords(above, below) ? ' ' : ''}${below}`
}

/** Joins the lines of a cell; two numbers stay apart, but a long one that breaks behind a comma is one. */
export function joinCellLines(above: string, below: string): string {
  const isBroken = /\d,$/.test(above) && /^\d{3}(?!\d)/.test(below)
  const areNumbers = /[\d%]$/.test(above) && /^[\d.,]/.test(below)
  return areNumbers && !isBroken ? `${above} ${below}` : joinWords(above, below)
}

/** A character and the space behind it. */
const SPACED = /^\S(?: \S){3,}$/u
/** Share of the characters of a text behind which there is a space, if its characters are spaced out. */
const MIN_SPACED = 0.6

/** Takes out the spaces of a text whose characters are spaced out, as in a title or a stretched line: 2 0 2 3 年. */
export function closeSpacing(text: string): string {
  const plain = text.replace(new RegExp(MARK, 'g'), '')
  if (!/\p{Script=Han}/u.test(plain) || !/(?:\S ){3}/.test(plain)) return text
  const characters = Array.from(plain)
  const pairs = characters.filter((one) => one !== ' ').length - 1
  const spaces = characters.filter((one) => one === ' ').length
  const isSpaced = SPACED.test(plain) || spaces >= MIN_SPACED * pairs
  return isSpaced ? text.replaceAll(/ (?! )/g, '') : text
}

/** Marks of the confidence of recognised characters, which take no place. */
const MARK = /[\ue000-\ue064]/

/** Returns where each character of a run starts and the last ends, as far as it can be told: Latin ones are half as wide as others. */
export function characterPlaces({ text, x, width }: TextRun): number[] {
  const widthOf = (character: string) => (LATIN.test(character) ? 0.5 : 1)
  const relative = Array.from({ length: text.length }, (_, index): number => {
    const character = text[index] as string
    return MARK.test(character) ? 0 : widthOf(character)
  })
  const whole = relative.reduce((sum, one) => sum + one, 0)
  const places = [x]
  for (const one of relative) places.push((places.at(-1) as number) + (one * width) / Math.max(1, whole))
  return places
}

/** Distance in heights from a place within which a space may be there. */
const NEARBY = 1.5

/** Divides a run at the space that is nearest to a place, if there is one there. */
export function divideRun(run: TextRun, at: number): TextRun[] {
  const places = characterPlaces(run)
  const spaces = [...run.text.matchAll(/(?<=\S) +(?=\S)/g)].map(({ index, 0: { length } }) => {
    const [x, end] = [places[index] as number, places[index + length] as number]
    return { index, length, x, end, distance: Math.abs((x + end) / 2 - at) }
  })
  const [space] = spaces.sort((one, other) => one.distance - other.distance)
  if (space === undefined || space.distance > NEARBY * run.height) return [run]
  const [end, start] = [Math.min(space.x, at), Math.max(space.end, at)]
  return [
    { ...run, text: run.text.slice(0, space.index), width: end - run.x },
    { ...run, text: run.text.slice(space.index + space.length), x: start, width: run.x + run.width - start },
  ]
}
