// Parses claimed ranks: 居全省第一, 全省第四, 获得第二名, 排名第6位.
import { clauseStart } from './clause-start.ts'
import { readNumeral } from './numeral.ts'
import { foldScript } from './script.ts'

/** A rank claimed in a text. */
export interface Rank {
  /** The rank, from 1. */
  readonly rank: number
  /** The group ranked, as written, such as 全省; null if not stated. */
  readonly scope: string | null
  /** The text from the verb or the scope to the rank. */
  readonly asWritten: string
  /** Offset of the first character in the text. */
  readonly start: number
  /** Offset after the last character. */
  readonly end: number
}

const SCOPE =
  '全[国省市区县州盟系校队]|全世界|世界|亚洲|全球|同行业|同类[^，。；,;\\d第]{0,4}|各(?:[省市县区州](?![^，。；d第]{0,2}级))+|[东中西]部|中部六省|长三角|黄河流域'
const VERB =
  '稳居|位居|居于|居|位列|名列|列|排名|排在|排|位于|跃居|跃升至?|上升[到至]|升[到至]|保持|蝉联|获得了?|获|夺得|夺|取得|斩获|摘得|勇夺|荣获|占据|占'
const CLAIM_BEFORE = new RegExp(
  `(?:(?:总数|总分|[金奖]牌榜)|(?:${VERB})(?:[^，。；,;\\d第]{0,12})|(?:${SCOPE})[^，。；,;\\d第]{0,6})$`,
)
const SCOPE_PATTERN = new RegExp(SCOPE)

/** Nouns after an ordinal that is not a rank: 第一批, 第十六届, 第三产业. */
const ORDINAL_NOUN =
  /^[批届次期轮条季阶代线产书时站场类大套章节部分编款项个人步党政责要课印手机度天年月周日版号回遍轨段道组只起位(?=数)]/
/** A number after which the rank is one of several, or which goes on: 第三至第五名, 第3，580名. */
const RANK_CONTINUES = /^(?: ?[至到~-] ?第?[\d一二三四五六七八九十]|[,.，、]\d)/
const RANK_SUFFIX = /^(?:名|位(?!数))/

/** Parses the ranks of a text, in text order. */
export function parseRanks(text: string): Rank[] {
  const folded = foldScript(text)
  const ranks: Rank[] = []
  for (const { index, 0: word } of folded.matchAll(/第|首位|榜首/g)) {
    const rank = word === '第' ? readRank(text, folded, index) : readFirst(text, folded, index)
    if (rank) ranks.push(rank)
  }
  return ranks
}

/** Reads the first place in words: 居全省首位. */
function readFirst(text: string, folded: string, position: number): Rank | undefined {
  const before = folded.slice(clauseStart(folded, position), position)
  const claim = CLAIM_BEFORE.exec(before)?.[0]
  if (!claim || !SCOPE_PATTERN.test(claim)) return undefined
  return toRank(1, { text, before, claim, position, end: position + FIRST_LENGTH })
}

/** Characters of 首位 and 榜首. */
const FIRST_LENGTH = 2

function readRank(text: string, folded: string, position: number): Rank | undefined {
  const numeral = readNumeral(folded, position + 1)
  if (numeral.exact === undefined || numeral.magnitude || !/^[1-9]\d{0,3}$/.test(numeral.exact)) return undefined
  const end = position + 1 + numeral.length
  const suffix = RANK_SUFFIX.exec(folded.slice(end))?.[0] ?? ''
  const before = folded.slice(clauseStart(folded, position), position)
  if (/(?:倒数|[\d一二三四五六七八九十] ?[至到~-])$/.test(before) || RANK_CONTINUES.test(folded.slice(end)))
    return undefined
  const claim = CLAIM_BEFORE.exec(before)?.[0]
  if (!suffix && (!claim || ORDINAL_NOUN.test(folded.slice(end)))) return undefined
  return toRank(Number(numeral.exact), { text, before, claim, position, end: end + suffix.length })
}

/** Where a rank is: the clause before it, the words of the claim in it, and the position after the rank. */
interface RankPlace {
  readonly text: string
  readonly before: string
  readonly claim: string | undefined
  readonly position: number
  readonly end: number
}

function toRank(rank: number, { text, before, claim = '', position, end }: RankPlace): Rank {
  const start = position - claim.length
  const scope = SCOPE_PATTERN.exec(claim)?.[0] ?? SCOPE_PATTERN.exec(before)?.[0] ?? null
  return { rank, scope, asWritten: text.slice(start, end), start, end }
}
