// Reads lists of those who receive a designation: a heading that names it, with a name in each item or names in a row.
import { LIST_HEADING, LISTED_NAME, NOT_A_NAME } from '../lexicon/project-words.ts'
import { readInteger } from '../text/integer-words.ts'
import type { Passage } from '../text/passage.ts'
import type { RecipientName } from './recipient-names.ts'

/** Names of a list with the designation of its heading. */
export interface ListedNames {
  readonly designation: string
  readonly names: readonly RecipientName[]
}

/** Follows the lists of a report. */
export class ProjectListReader {
  private designation: string | undefined
  /** Names that the heading announces and that have not come yet. */
  private remaining = Number.POSITIVE_INFINITY

  /** Returns the names of a passage that is an item of a list; undefined if it is none. */
  read({ text }: Passage): ListedNames | undefined {
    const heading = LIST_HEADING.exec(text)
    if (heading && (heading.groups?.count || /[：:]$|名[单录]/.test(text))) {
      this.designation = heading[1]?.replace(/[“”"]/g, '')
      this.remaining = readInteger(heading.groups?.count ?? '') ?? Number.POSITIVE_INFINITY
      return { designation: this.designation ?? '', names: [] }
    }
    const { designation } = this
    const names = designation === undefined ? [] : listedNames(text)
    if (designation === undefined || names.length === 0 || names.length > this.remaining) {
      this.designation = undefined
      return undefined
    }
    this.remaining -= names.length
    return { designation, names }
  }
}

/** Returns the names of an item; none if it is anything else than names. */
function listedNames(text: string): RecipientName[] {
  const parts = splitItems(text)
  const names = parts.flatMap(({ words, start }) => {
    const name = LISTED_NAME.exec(words)?.[1]
    return name === undefined || NOT_A_NAME.test(name) ? [] : [{ name, start: start + words.indexOf(name) }]
  })
  return names.length === parts.length ? names : []
}

/** Splits an item at the marks between names, not within brackets. */
function splitItems(text: string): { words: string; start: number }[] {
  return [...text.matchAll(/(?:[（(][^）)]*[）)]|[^、；;])+[、；;]?/g)].map(({ index, 0: words }) => ({
    words,
    start: index,
  }))
}
