// Accounts for every number of a report: drafted, or listed with its place and the reason.

import { type Passage, sourceRange } from '../text/passage.ts'
import type { TextRange } from '../text/sentence-text.ts'
import { type NumberFate, type NumberTreatment, treatmentOf } from './number-fates.ts'

/** A number of the report. */
export interface CountedNumber extends TextRange {
  /** Line of the text, from 1. */
  readonly line: number
  readonly asWritten: string
  /** The characters around it. */
  readonly context: string
  readonly fate: NumberFate
}

const NUMBER = /\d+(?:[.,，]\d+)*/g
const AFTER_DATE =
  /^\s*(?:年|月|日|号(?!线|楼|馆)|时(?!代|期)|点(?!位)|：|:\d|[-—–~至./]\s*\d{1,4}\s*(?:年|月|日|时)|世纪|年代)/
const BEFORE_DATE = /(?:\d[-/.:：]|20\d\d\s*[-—–~至]\s*|年|月|\d[-—–~至]\s*)$/
/** A measure word after a number, which is then no code: AED160台. */
const COUNTER_AFTER = /^\s*[万亿]?(?:平方米|[个件台套场支枚辆家所条片块座人名次元])/
const CONTEXT = 12
/** Characters of the text that share a list of notes. */
const BLOCK = 256

interface Note extends TextRange {
  readonly fate: NumberFate
}

/** Finds the notes around a number. */
class NoteIndex {
  private readonly byBlock = new Map<number, Note[]>()

  constructor(notes: readonly Note[]) {
    for (const note of notes) {
      for (let block = Math.floor(note.start / BLOCK); block <= Math.floor(note.end / BLOCK); block += 1)
        this.byBlock.set(block, [...(this.byBlock.get(block) ?? []), note])
    }
  }

  around(start: number, end: number): Note[] {
    const notes = this.byBlock.get(Math.floor(start / BLOCK)) ?? []
    return notes.filter((note) => note.start <= start && note.end >= end)
  }
}

/** Collects what became of each number. */
export class NumberLedger {
  private readonly text: string
  private readonly notes: Note[] = []

  constructor(text: string) {
    this.text = text
  }

  /** Notes what became of a number of a passage. */
  note(passage: Passage, start: number, end: number, fate: NumberFate): void {
    this.notes.push({ ...sourceRange(passage, start, end), fate })
  }

  /** Notes the range of a drafted row, whose numbers are not lost. */
  noteRow({ start, end }: TextRange): void {
    this.notes.push({ start, end, fate: 'ROW_DRAFTED' })
  }

  /** Returns every number of the text in order: each in digits, and each in characters that was read as a quantity. */
  list(): CountedNumber[] {
    const inDigits = [...this.text.matchAll(NUMBER)].map(({ index, 0: digits }) => ({
      start: index,
      end: index + digits.length,
    }))
    const inWords = this.notes.filter(
      ({ start, end, fate }) => fate !== 'ROW_DRAFTED' && !/\d/.test(this.text.slice(start, end)),
    )
    const all = [...inDigits, ...inWords].sort((a, b) => a.start - b.start)
    const notes = new NoteIndex(this.notes)
    let line = 1
    let last = 0
    return all.map(({ start, end }) => {
      line += this.text.slice(last, start).split('\n').length - 1
      last = start
      const context = this.text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, ' ')
      return { start, end, line, asWritten: this.text.slice(start, end), context, fate: this.fateOf(start, end, notes) }
    })
  }

  private fateOf(start: number, end: number, notes: NoteIndex): NumberFate {
    const noted = notes.around(start, end)
    const figure = noted.find(({ fate }) => fate === 'DRAFTED') ?? noted.find(({ fate }) => fate !== 'ROW_DRAFTED')
    if (figure) return figure.fate
    return this.patternOf(start, end) ?? (noted.length > 0 ? 'ROW_DRAFTED' : 'UNREAD')
  }

  /** Returns what a number is by the characters around it. */
  private patternOf(start: number, end: number): NumberFate | undefined {
    const before = this.text.slice(Math.max(0, start - 40), start)
    const after = this.text.slice(end, end + 40)
    if (/第\s*$/.test(before)) return 'ORDINAL'
    if (/《[^》]*$/.test(before) || /[〔［[]\s*$/.test(before) || /^\s*号/.test(after)) return 'DOCUMENT'
    if (/\d[:：]$/.test(before)) return 'DATE'
    const isCounted = COUNTER_AFTER.test(after)
    if (
      (/(?:[A-Za-z/_@.-]|电话[:：]?\s*|\d{3,4}-)$/.test(before) && !isCounted) ||
      /^(?:-\d{6,8}|[A-Za-z]{2,}\.|\/)/.test(after)
    )
      return 'CODE'
    const digits = this.text.slice(start, end)
    if (AFTER_DATE.test(after) || (BEFORE_DATE.test(before) && !/^\s*[个人元万亿%]/.test(after))) return 'DATE'
    if (isItemNumber(before, after)) return 'ITEM'
    return /^(?:19|20)\d\d$/.test(digits) ? 'DATE' : undefined
  }
}

/** True for the number of an item or a row at the start of a line, and of a table or figure: 1. 3） 表2. */
function isItemNumber(before: string, after: string): boolean {
  if (/(?:附?[表图]|附件|\b(?:Table|Figure|Annex))\s*$/.test(before)) return true
  return /(?:^|\n|\|)[\s（(]*$/.test(before) && /^[、．.）)]|^\s*(?:\||\t)/.test(after)
}

/** How many numbers a report has and what became of them. */
export interface NumberSummary {
  readonly total: number
  readonly drafted: number
  /** Numbers not drafted for a reason. */
  readonly listed: number
  /** Numbers to be checked by hand. */
  readonly unread: number
}

/** Counts the numbers of a report by what became of them. */
export function summariseNumbers(numbers: readonly CountedNumber[]): NumberSummary {
  const count = (treatment: NumberTreatment) => numbers.filter(({ fate }) => treatmentOf(fate) === treatment).length
  return {
    total: numbers.length,
    drafted: count('DRAFTED'),
    listed: count('EXPLAINED'),
    unread: count('TO_CHECK'),
  }
}
