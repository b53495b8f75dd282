// Reads what a report says of the figures in its brackets: those of the year before, targets, or others.
import {
  BRACKET_ROLES,
  ENGLISH_NOTE_ON_BRACKETS,
  NOTE_ABOVE,
  NOTE_ON_BRACKETS,
  NOTE_ONWARDS,
} from '../lexicon/bracket-words.ts'
import { blankMatches, classify, type TextRange } from './sentence-text.ts'

/** What a figure in brackets is beside the one before it. */
export interface BracketRole {
  readonly kind: 'PREVIOUS' | 'TARGET' | 'CHANGE' | 'OTHER'
  /** The year that the note names. */
  readonly year?: number
}

/** True for a figure that is no row of its own: a change other than in per cent, or what a note calls a share, a rank or the like. */
export function isListedOnly({ kind }: BracketRole, unitCode: string | null): boolean {
  return kind === 'OTHER' || (kind === 'CHANGE' && unitCode !== 'PERCENT')
}

/** A note with the part of the text for which it holds. */
interface BracketNote extends TextRange {
  readonly role: BracketRole
}

const TABLE_LINE = /\S\s*(?:\||｜|\t)\s*\S/
const PART_HEADING = /^\s*(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}、|\d{1,2}\.\s)/
/** Lines between a caption and its table, such as that of the unit. */
const MAX_CAPTION_LINES = 2

/** Returns what words such as 上年同期 say of the figures in brackets; undefined for others, such as a unit. */
export function bracketRole(words: string): BracketRole | undefined {
  const kind = classify(words, BRACKET_ROLES) as BracketRole['kind'] | undefined
  const year = Number(/20\d\d/.exec(words)?.[0])
  return kind && (year && kind === 'PREVIOUS' ? { kind, year } : { kind })
}

/** Returns a text with blanks in place of what it says of brackets, which is not of other figures: 括号内为2021年数. */
export function blankNotes(text: string): string {
  return [NOTE_ON_BRACKETS, ENGLISH_NOTE_ON_BRACKETS].reduce(blankMatches, text)
}

interface Line extends TextRange {
  readonly text: string
}

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const range = { text: line, start, end: start + line.length }
    start = range.end + 1
    return range
  })
}

/** Returns the range of the table that has the line, or that is right below or above it; undefined without one. */
function tableAt(lines: readonly Line[], at: number): TextRange | undefined {
  const isTable = (index: number) => TABLE_LINE.test(lines[index]?.text ?? '')
  const below = Array.from({ length: MAX_CAPTION_LINES + 1 }, (_, distance) => at + distance).find(isTable)
  const inside = isTable(at - 1) ? at - 1 : below
  if (inside === undefined) return undefined
  let [first, last] = [inside, inside]
  while (isTable(first - 1)) first -= 1
  while (isTable(last + 1)) last += 1
  return { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 }
}

/** Returns the part of a text without tables for which a note in a line holds. */
function partAt(lines: readonly Line[], at: number, text: string): TextRange {
  const { text: line = '', start = 0 } = lines[at] ?? {}
  const headings = lines.filter((one) => PART_HEADING.test(one.text))
  const above = headings.findLast((heading) => heading.start <= start)
  const below = headings.find((heading) => heading.start > start)
  if (NOTE_ABOVE.test(line.trim())) return { start: above?.start ?? 0, end: lines[at]?.end ?? text.length }
  const isForAll = NOTE_ONWARDS.test(line) || above === undefined
  return { start, end: isForAll ? text.length : (below?.start ?? text.length) }
}

/** The notes of a report on its brackets. */
export class BracketNotes {
  private readonly notes: readonly BracketNote[]

  constructor(text: string) {
    const lines = linesOf(text)
    this.notes = [NOTE_ON_BRACKETS, ENGLISH_NOTE_ON_BRACKETS].flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: words, 1: said = '' }) => {
        const position = index + words.length
        const at = lines.findIndex(({ start, end }) => position >= start && position <= end)
        const range = tableAt(lines, at) ?? partAt(lines, at, text)
        return { ...range, role: bracketRole(said) ?? { kind: 'OTHER' } }
      }),
    )
  }

  /** Returns what a figure in brackets is at a position of the text; undefined if no note says it. */
  roleAt(position: number): BracketRole | undefined {
    return this.notes.findLast(({ start, end }) => position >= start && position <= end)?.role
  }
}
