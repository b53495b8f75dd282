import type { Bilingual } from './bilingual.ts'
import { TiyuError } from './errors/tiyu-error.ts'
import { showInvisible } from './invisible-characters.ts'

/** A message about a fault, and a hint how to fix it. */
export interface Message {
  readonly message: Bilingual
  readonly hint: Bilingual
}

/** Returns a message with its hint in one language. */
export function messageText({ message, hint }: Message, language: keyof Bilingual): string {
  const separator = language === 'en' && hint.en !== '' ? ' ' : ''
  return `${message[language]}${separator}${hint[language]}`
}

/** Returns a message with its hint as lines of text: English, then Chinese. */
export function messageLines(message: Message): string[] {
  return [messageText(message, 'en'), messageText(message, 'zh')]
}

/** Returns a message with its hint as the comment at a cell of a workbook: Chinese, then English. */
export function commentText(message: Message): string {
  return messageLines(message).reverse().join('\n')
}

/** A position in a file. */
export interface FilePosition {
  /** File name, such as `facilities.csv`. */
  readonly file: string
  /** Line of the file, from 1. */
  readonly line?: number
  /** Column of the file, from 1: the cell of a table, the character of another text. */
  readonly column?: number
}

/** A fault in a file: its position, a message and a hint. */
export interface Problem extends FilePosition, Message {
  /** Name of the column. */
  readonly field?: string
}

/** Formats a position as editors do: `file:line:column`. */
export function formatPosition({ file, line, column }: FilePosition): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

/** Formats a problem as lines of text: English, then Chinese. */
export function formatProblem(problem: Problem): string {
  const field = problem.field ? ` (${problem.field})` : ''
  return [`${formatPosition(problem)}${field}`, ...messageLines(problem).map((line) => `  ${line}`)].join('\n')
}

/** Quotes a value in a message: on one line, invisible characters by their names, shortened to 60 characters. */
export function quote(value: string): string {
  const oneLine = showInvisible(value.slice(0, 1000).replaceAll(/[ \n\r\t]+/g, ' '))
  return `"${oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine}"`
}

/** Problems listed in the message of a PackageError. */
const MAX_LISTED = 200

/** Thrown when a data package has problems; none of its rows are loaded. Holds the first ten thousand. */
export class PackageError extends TiyuError {
  override readonly name = 'PackageError'
  override readonly code = 'INVALID_PACKAGE'
  readonly problems: readonly Problem[]

  /** @param count number of all problems, if only the first of them are given */
  constructor(problems: readonly Problem[], count: number = problems.length) {
    const lines = problems.slice(0, MAX_LISTED).map(formatProblem)
    const more = count - lines.length
    if (more > 0) lines.push(`… and ${more} more / 另有 ${more} 处`)
    super(
      `The data package has ${count} problem(s); nothing was loaded. 数据包有 ${count} 处问题，未载入任何数据。\n${lines.join('\n')}`,
    )
    this.problems = problems
  }
}
