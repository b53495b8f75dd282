// Finds the names that receive a designation: in brackets after it, before the verb of award, or before a count.

import {
  AFTER_NAMES,
  AWARD_SUBJECT,
  AWARD_WITHOUT_SUBJECT,
  AWARDED_BY,
  BEFORE_NAMES,
  BRACKET_END,
  BRACKETS,
  COUNTED_AFTER,
  type Designation,
  DIVISION_WIDE,
  NAME_END,
  NAME_NOUN,
  NAMES_BEFORE_COUNT,
  NO_NAME,
  NO_RECIPIENT,
  NOT_A_NAME,
  OPENING_SUBJECTS,
} from '../lexicon/project-words.ts'
import { readInteger } from '../text/integer-words.ts'

/** A name and its range in the sentence. */
export interface RecipientName {
  readonly name: string
  readonly start: number
}

const MIN_LENGTH = 2
const MAX_LENGTH = 30

/** Splits a list of names; brackets within a name do not divide it. */
function splitNames(list: string, offset: number): RecipientName[] {
  const names: RecipientName[] = []
  let start = 0
  for (const { index, 0: separator } of [...list.matchAll(/、|以及|和(?=[^谐顺平])|及(?=[^时])|$/g)]) {
    if (/[（(][^）)]*$/.test(list.slice(start, index))) continue
    const raw = list.slice(start, index)
    const name = raw.replace(/^[“”"（(]+|[“”"]+$/g, '').replace(/(?<=.{3})（[^）]{2,20}）$/, '')
    if (name.length >= MIN_LENGTH && name.length <= MAX_LENGTH)
      names.push({ name, start: offset + start + raw.indexOf(name) })
    start = index + separator.length
  }
  return names
}

/** Returns the names after a designation: 示范基地（甲县、乙县）, 示范基地：甲县、乙县, 示范基地甲县、乙县. */
export function namesAfter(
  text: string,
  designation: Designation,
  next: number,
  isPlace: (name: string) => boolean,
): RecipientName[] {
  if (DIVISION_WIDE.test(designation.text)) return []
  const lead = BRACKETS.exec(text.slice(designation.end))?.[0] ?? ''
  const quote = lead === '' ? (/^[“”"]/.exec(text.slice(designation.end))?.[0].length ?? 0) : 0
  const start = designation.end + lead.length + quote
  const isBracket = /[（(]$/.test(lead)
  if (lead === '' && NO_NAME.test(text.slice(start))) return []
  const rest = text.slice(start, isBracket ? text.length : next)
  const end = rest.search(isBracket ? BRACKET_END : NAME_END)
  const names = splitNames(end < 0 ? rest : rest.slice(0, end), start)
  if (names.some(({ name }) => NOT_A_NAME.test(name))) return []
  const isNamed = lead !== '' || names.every(({ name }) => NAME_NOUN.test(name) || isPlace(name))
  return isNamed ? names : []
}

/** Returns the names before 被评为 and similar verbs. */
export function namesBeforeAward(text: string, designation: Designation, previousEnd: number): RecipientName[] {
  if (COUNTED_AFTER.test(text.slice(designation.end))) return []
  const before = text
    .slice(previousEnd, designation.start)
    .replace(/^[”"称号]*[、，]/, (lead) => '，'.repeat(lead.length))
  const clause = before.slice(before.lastIndexOf('，') + 1)
  if (AWARD_WITHOUT_SUBJECT.test(clause)) return subjectOfClauseBefore(text, designation.start)
  const list =
    AWARD_SUBJECT.exec(before)?.[1]?.replace(AWARDED_BY, '').replace(BEFORE_NAMES, '').replace(AFTER_NAMES, '') ?? ''
  if (list.length < MIN_LENGTH || NO_RECIPIENT.test(list) || NOT_A_NAME.test(list)) return []
  return splitNames(list, previousEnd + before.lastIndexOf(list))
}

/** Returns the subject of the clause before: 甲县文体局积极开展活动，被评为. */
function subjectOfClauseBefore(text: string, end: number): RecipientName[] {
  const clauses = text.slice(0, end).split('，')
  for (const [at, clause] of [...clauses.entries()].slice(0, -1).reverse()) {
    const name = OPENING_SUBJECTS.map((pattern) => pattern.exec(clause)?.[1]).find((found) => found !== undefined)
    if (name === undefined) continue
    const offset = clauses.slice(0, at).join('，').length + (at > 0 ? 1 : 0)
    return NO_RECIPIENT.test(name) ? [] : [{ name, start: offset + clause.indexOf(name) }]
  }
  return []
}

/** Returns the names before the number of those that have a designation, if there are as many. */
export function namesBeforeCount(text: string, designation: Designation): RecipientName[] {
  const before = text.slice(0, designation.start)
  const match = NAMES_BEFORE_COUNT.exec(before)
  if (!match) return []
  const list = (match[1] as string).replace(BEFORE_NAMES, '').replace(/等$/, '')
  const names = splitNames(list, match.index + (match[1] as string).lastIndexOf(list))
  const isWhole = names.length > 1 && names.length === readInteger(match[2] as string)
  return isWhole && !names.some(({ name }) => NOT_A_NAME.test(name)) ? names : []
}
