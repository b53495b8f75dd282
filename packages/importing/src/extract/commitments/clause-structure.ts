// Divides a clause of a plan into what stands before its verb (time, subject, phrases) and what it says will be done.
import {
  ADVERB,
  DUE_TIME,
  MODAL,
  PAST_EDGE,
  PREPOSITION,
  STATIVE_VERB,
  TIME_BEFORE_VERB,
} from '../lexicon/clause-words.ts'
import { COMPLETION_VERB, TASK_VERB } from '../lexicon/commitment-words.ts'
import type { Segmenter, Token } from '../text/segmenter.ts'
import { endsInBracket } from '../text/sentence-text.ts'

/** A clause with a verb. */
export interface ClauseStructure {
  /** The words before the verb that say who or what, empty for the bureau itself. */
  readonly subject: string
  /** The words from the verb on. */
  readonly predicate: string
  /** True if the clause says by when. */
  readonly isDue: boolean
  /** True if the clause has a time of any kind. */
  readonly isTimed: boolean
  /** True if a modal word such as 要 or 将 precedes the verb. */
  readonly isObliged: boolean
}

type Found = Omit<ClauseStructure, 'predicate'>

/** Subjects are short: 市自然资源局, 沅口县、禾塘县, 一场两馆主体结构. */
const MAX_SUBJECT = 24
/** What a subject may not have: punctuation, a fact, a comparison. */
const NO_SUBJECT = /^(?:也?是|关于|因|受|如|若)|[：:]|已|了$|较|比|其中|目前/
/** A phrase of time, duty or extent that a subject may be followed by. */
const AFTER_SUBJECT = [TIME_BEFORE_VERB, MODAL, ADVERB]
const MIN_SUBJECT = 2
const MIN_PREDICATE = 3
/** A noun after a noun of action, which with it is one name: 发展目标, 训练中心. */
const COMPOUND =
  /^[\u4e00-\u9fff]{2}(?:目标|水平|规划|计划|方案|工作|体系|成果|成效|情况|需[要求]|要求|任务|中心|部门|机制|能力|项目|活动|基地|经费|资金|质量|课|点|营|班|队)/
/** Before the noun of a subject: 所有新建场馆. */
const QUANTIFIER = /^(?:所有|各类|各级|全部|剩余|其余)$/
const NEGATION = /[未不没]$/
/** A principle rather than an action: 以《方案》为遵循. */
const BASIS = /^以.*为$/

/** Reads clauses. */
export class ClauseReader {
  private readonly segmenter: Segmenter

  constructor(segmenter: Segmenter) {
    this.segmenter = segmenter
  }

  /** Returns the structure of a clause; undefined if it has no verb. */
  read(clause: string): ClauseStructure | undefined {
    return this.readFrom(clause, { subject: '', isDue: false, isTimed: false, isObliged: false })
  }

  /** Reads the rest of a clause after the words that were found before it. */
  private readFrom(rest: string, found: Found): ClauseStructure | undefined {
    if (rest === '' || isPast(rest)) return undefined
    const circumstance = readCircumstance(rest)
    if (circumstance !== '')
      return this.readFrom(rest.slice(circumstance.length), withCircumstance(found, circumstance))
    const tokens = this.segmenter.cut(rest)
    if (PREPOSITION.test(rest)) {
      const length = phraseLength(rest, tokens)
      if (length > 0) return this.readFrom(rest.slice(length), found)
      return TASK_VERB.test(rest) ? { ...found, predicate: rest } : undefined
    }
    if (startsWithVerb(tokens, 0)) return { ...found, predicate: rest }
    const noun = takesNoun(found) ? rest.slice(0, subjectLength(rest, tokens)) : ''
    if (noun === '') return undefined
    return this.readFrom(rest.slice(noun.length), { ...found, subject: found.subject || noun })
  }
}

/** True if a noun may follow: the subject, or after 将 the object before its verb: 市财政局要将剩余资金拨付到位. */
function takesNoun({ subject, isObliged }: Found): boolean {
  return subject === '' || isObliged
}

/** Returns the time, modal word or adverb that a clause starts with. */
function readCircumstance(rest: string): string {
  return AFTER_SUBJECT.map((pattern) => pattern.exec(rest)?.[0]).find((words) => words !== undefined) ?? ''
}

function withCircumstance(found: Found, words: string): Found {
  const isTime = TIME_BEFORE_VERB.test(words)
  return {
    ...found,
    isTimed: found.isTimed || isTime,
    isDue: found.isDue || (isTime && DUE_TIME.test(words)),
    isObliged: found.isObliged || (!isTime && MODAL.test(words)),
  }
}

/** True for a time that is over: 2015年以前. */
function isPast(rest: string): boolean {
  const time = TIME_BEFORE_VERB.exec(rest)?.[0]
  return time !== undefined && PAST_EDGE.test(rest.slice(time.length))
}

/** Returns the length of the subject that a clause starts with; 0 if it starts with none. */
function subjectLength(rest: string, tokens: readonly Token[]): number {
  for (const [at, { start }] of tokens.entries()) {
    if (start < MIN_SUBJECT || QUANTIFIER.test(rest.slice(0, start)) || endsInBracket(rest.slice(0, start))) continue
    if (start > MAX_SUBJECT || NO_SUBJECT.test(rest.slice(0, start))) return 0
    const following = rest.slice(start)
    if (startsWithVerb(tokens, at) || AFTER_SUBJECT.some((pattern) => pattern.test(following))) return start
  }
  return 0
}

/** Returns the length of a phrase such as 为310个行政村, up to the verb after it. */
function phraseLength(rest: string, tokens: readonly Token[]): number {
  // 为 before a verb states a purpose: 为巩固成果.
  if (rest.startsWith('为') && tokens[1]?.tag === 'v') return 0
  const verb = tokens.find(
    ({ start }, at) =>
      at > 1 &&
      start > 2 &&
      startsWithVerb(tokens, at) &&
      !isAttribute(tokens, at) &&
      !endsInBracket(rest.slice(0, start)),
  )
  return verb === undefined || BASIS.test(rest.slice(0, verb.start)) ? 0 : verb.start
}

/** True for a verb that describes a noun after it: 建设的, 未完成任务的. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === '的' || NEGATION.test(tokens[at - 1]?.text ?? '')
}

/** True if a verb starts at a token. */
function startsWithVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const rest = tokens
    .slice(at)
    .map(({ text }) => text)
    .join('')
  if (STATIVE_VERB.test(rest)) return false
  if (token.tag === 'v' || token.tag === 'vd') return true
  if (token.tag === 'vn' && at > 0 && (COMPOUND.test(rest) || rest.length <= MIN_PREDICATE)) return false
  return TASK_VERB.test(rest) || COMPLETION_VERB.test(rest)
}
