// Finds what a number of a sentence measures: the noun after it, or the words before it.
import type { Quantity } from '@tiyu/quantity'
import { LAST_VERB, LEADING, SYNONYMS, TRAILING } from '../lexicon/indicator-words.ts'

const BREAK = /[，。；：！？、（(“”"《》[\]［］〔〕]/
/** The end of the noun after a number: punctuation, a conjunction or a verb. */
const NOUN_END =
  /[，。；：、！？（(）)“”"《》[\]［］〔〕]|以及|和(?=\d)|及(?=\d)|与(?=\d)|的|被|获|参|进行|建设|建成|向|在|入选|进入|全部|均|已|达|实现|面向|接待|开展|举办|组织|为(?=基数|口径)|计算|等|成为|加入|(?<=员|人|队)参/
const AFTER_UNIT = /^(?:以上|以下|以内|左右|余|多|（套）|（次）|\(套\))+/
/** A verb of change after a number, not a noun. */
const VERB_AFTER = /^(?:增|提[高升]|[上回]升|下[降滑]|减少|扩大|跃|到|至|以|由|从|上涨)/
/** Units that count things, whose name usually follows. */
const COUNTERS =
  /^(?:个|件|家|座|块|条|处|片|支|项|场|名|人|位|所|套|台|张|副|枚|期|次|只|艘|辆|种|类|本|部|份|班|站|万个|枚)/

function startOfItem(text: string, position: number, earliest: number): number {
  // A quoted part of the name of a ratio is no break: “15分钟健身圈”覆盖率.
  const quoted = /“[^“”]{1,12}”(?=[^，。；“”]{0,8}率[^，。；“”]{0,6}$)/.exec(text.slice(0, position))
  for (let at = position - 1; at >= earliest; at -= 1) {
    const isQuoted = quoted && at >= quoted.index && at < quoted.index + quoted[0].length
    if (!isQuoted && BREAK.test(text[at] as string)) return at + 1
  }
  return earliest
}

/** Returns words without scope, time, verbs and particles, in the form that is compared. */
export function normaliseSubject(words: string): string {
  let subject = words.replace(/[\s“”"]/g, '')
  for (let previous = ''; previous !== subject; ) {
    previous = subject
    subject = subject.replace(LEADING, '').replace(TRAILING, '')
  }
  subject = subject.replace(/的/g, '')
  for (const [pattern, word] of SYNONYMS) subject = subject.replace(pattern, word)
  return subject
}

/** Returns what a number measures, normalised; empty if its clause leaves it to the one before. */
export function measuredSubject(
  text: string,
  quantity: Quantity,
  previousEnd: number,
  regionNames: RegExp | undefined,
): string {
  const after = text.slice(quantity.end).replace(AFTER_UNIT, '')
  const end = VERB_AFTER.test(after) ? 0 : after.search(NOUN_END)
  const noun = (end < 0 ? after : after.slice(0, end)).slice(0, 24)
  const before = text.slice(startOfItem(text, quantity.start, previousEnd), quantity.start)
  const plain = (regionNames ? before.replace(regionNames, '') : before).replace(LAST_VERB, '')
  const [subjectBefore, subjectAfter] = [normaliseSubject(plain), normaliseSubject(noun)]
  // 57.6万常住人口 and 3000群众 count what follows, as 57.6万名 would.
  const isCounted = COUNTERS.test(quantity.unitAsWritten) || /^[万亿]?$/.test(quantity.unitAsWritten)
  if (subjectAfter !== '' && (subjectBefore === '' || isCounted)) return subjectAfter
  return subjectBefore
}
