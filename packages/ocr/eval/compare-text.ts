import { diffChars } from 'diff'
import type { RecognizedCharacter } from '../src/recognizer.ts'

/** Confidence below which a character is marked for comparison with the original. */
const SURE = 0.9

/** How well a page was read. */
export interface PageScore {
  readonly characters: number
  /** Characters that were left out, added or replaced. */
  readonly wrongCharacters: number
  readonly numbers: number
  /** Numbers of the page that were read with other digits or not at all. */
  readonly wrongNumbers: number
  /** Of these, those read in whose place every character seemed sure. */
  readonly silentlyWrong: number
}

/** Full-width forms and spaces make no difference. */
const normalize = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

const NUMBER = /\d[\d,.]*\d|\d/g

/** Returns the characters of a reading, one for each UTF-16 unit of the normalised text. */
function toUnits(characters: readonly RecognizedCharacter[]): RecognizedCharacter[] {
  return characters.flatMap(({ text, confidence }) =>
    Array.from(normalize(text), (unit) => ({ text: unit, confidence })),
  )
}

/** Maps the positions of the expected text to those of the text read; undefined for a character that is not there. */
function align(expected: string, read: string): (number | undefined)[] {
  const positions: (number | undefined)[] = []
  let at = 0
  for (const { added, removed, value } of diffChars(expected, read)) {
    if (added) at += value.length
    else for (let index = 0; index < value.length; index += 1) positions.push(removed ? undefined : at++)
  }
  return positions
}

/** Compares a page with what was read of it. */
export function comparePage(lines: readonly string[], characters: readonly RecognizedCharacter[]): PageScore {
  const expected = normalize(lines.join(''))
  const units = toUnits(characters)
  const read = units.map(({ text }) => text).join('')
  const positions = align(expected, read)
  const numbers = [...expected.matchAll(NUMBER)]
  const wrong = numbers.filter(({ 0: number, index }) => {
    const start = positions[index]
    return start === undefined || read.slice(start).match(NUMBER)?.[0] !== number || /\d/.test(read[start - 1] ?? '')
  })
  const silent = wrong.filter(({ 0: number, index }) => {
    const known = positions.slice(index, index + number.length).filter((position) => position !== undefined)
    const [from, to] = [Math.min(...known), Math.max(...known)]
    return known.length > 0 && units.slice(from - 1, to + 2).every(({ confidence }) => confidence >= SURE)
  })
  const changes = diffChars(expected, read).filter(({ added, removed }) => added || removed)
  return {
    characters: expected.length,
    wrongCharacters: changes.reduce((sum, { value }) => sum + value.length, 0) / 2,
    numbers: numbers.length,
    wrongNumbers: wrong.length,
    silentlyWrong: silent.length,
  }
}
