// Finds event names in a sentence: from the first word that can belong to a name to the word that ends it.

import type { Gazetteer } from '../gazetteer.ts'
import {
  ASSEMBLY,
  CAMPAIGN,
  DAY_BEFORE_NAME,
  DISCIPLINE_AFTER,
  EVENT_END,
  EVENTS_LISTED,
  GENERIC_NAME,
  MEETING_END,
  NAME_BOUNDARY_WORDS,
  PLACE_AND_YEAR,
  SPORTS,
} from '../lexicon/event-words.ts'
import type { Segmenter, Token } from '../text/segmenter.ts'
import type { TextRange } from '../text/sentence-text.ts'

/** An event name and its range in a sentence. */
export interface EventName extends TextRange {
  readonly name: string
}

const BOUNDARY = /[，。；：！？,;:、]/
const SPORT = new RegExp(SPORTS)
const SPECIFIC = /(?:19|20)\d\d|第[一二三四五六七八九十\d]+届|首届|[“”《》·]|杯|站[）)]?$/
const CONVENED = /(?:召开|举行|举办|承办|组织召开|参加|出席)了?[^，。；]{0,40}$/
const GAMES = /(?:全运|奥运|亚运|省运|市运|青运|残运|大运|城运)会|世界杯|欧洲杯|亚洲杯/
const MAX_LENGTH = 60
const MIN_LENGTH = 4
const MIN_LISTED_LENGTH = 5
/** Games of a division for one group: 县职工运动会. */
const OWN_GAMES = /^[省市县区](?:直机关|职工|老年人?|残疾人|农民|青少年|中小学生|大学生).{0,6}(?:运动会|联赛|锦标赛)$/

/** Finds event names. */
export class EventNameFinder {
  private readonly segmenter: Segmenter
  private readonly gazetteer: Gazetteer

  constructor(segmenter: Segmenter, gazetteer: Gazetteer) {
    this.segmenter = segmenter
    this.gazetteer = gazetteer
  }

  /** Finds the event names of a sentence, without generic ones. */
  find(sentence: string): EventName[] {
    const ends = [...this.findEnds(sentence)]
    if (ends.length === 0) return []
    const tokens = this.segmenter.cut(sentence)
    const names: EventName[] = []
    for (const end of ends) {
      const first = this.findStart(sentence, tokens, end.start)
      const start = first + (DAY_BEFORE_NAME.exec(sentence.slice(first, end.end))?.[0].length ?? 0)
      const name = sentence.slice(start, end.end)
      if (name.length > MAX_LENGTH) continue
      const previous = names.at(-1)
      if (previous && previous.end > start && previous.start < start) continue
      // A longer name replaces the shorter one it contains: 首届“村超”联赛.
      if (previous && previous.start >= start) names.pop()
      names.push({ name, start, end: end.end })
    }
    return names.filter((name) => this.isEvent(name, sentence))
  }

  private *findEnds(sentence: string): Generator<TextRange> {
    const matches = [...sentence.matchAll(EVENT_END)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }))
    for (const { index, 0: match } of sentence.matchAll(MEETING_END)) {
      if (CONVENED.test(sentence.slice(0, index))) matches.push({ start: index, end: index + match.length })
    }
    yield* matches.sort((a, b) => a.start - b.start)
  }

  /** Returns the start of a name: after the last word or punctuation that cannot be part of one. */
  private findStart(sentence: string, tokens: readonly Token[], before: number): number {
    let start = before
    let depth = 0
    for (const token of tokens.filter((token) => token.start < before).reverse()) {
      if (/[”》）)]/.test(token.text)) depth += 1
      else if (/[“《（(]/.test(token.text)) depth -= 1
      if (depth < 0 || (depth === 0 && isNameBoundary(token.text, sentence.slice(start, before)))) break
      start = token.start
    }
    return start
  }

  private isEvent({ name, start, end }: EventName, sentence: string): boolean {
    const [before, after] = [sentence.slice(0, start), sentence.slice(end)]
    if (
      /^(?:本|上|下|近|历|这|该|前)?[一二三四五六七八九十两几]*届/.test(name) ||
      CAMPAIGN.test(name) ||
      ASSEMBLY.test(name) ||
      isGeneric(name) ||
      /《[^》]*$/.test(before)
    )
      return false
    if (/赛$/.test(name) && after.startsWith('事')) return false
    if (DISCIPLINE_AFTER.test(after) && !SPECIFIC.test(name) && !this.gazetteer.mentionsRegion(name)) return false
    return this.isSpecific(name) || isListedEvent(name, before, after)
  }

  private isSpecific(name: string): boolean {
    if (GAMES.test(name)) return true
    if (name.length < MIN_LENGTH || GENERIC_NAME.test(name) || /项目.{0,4}(?:比赛|竞赛)$/.test(name)) return false
    if (SPECIFIC.test(name) || this.gazetteer.mentionsRegion(name)) return true
    return (
      SPORT.test(name) && /(?:赛|杯|节|会|马拉松|健步走|跑|活动|营|那达慕)(?:[（(].*)?$/.test(name) && name.length >= 6
    )
  }
}

/** True for a kind of event with a place and a year: 甲市2025年体育赛事活动. */
function isGeneric(name: string): boolean {
  const plain = name.replace(PLACE_AND_YEAR, '')
  return plain.length < name.length && /活动$/.test(plain) && GENERIC_NAME.test(plain)
}

/** True for a name in a list of events, which may have no other mark: 举办了云顶跑山赛、龙狮争霸赛等赛事. */
function isListedEvent(name: string, before: string, after: string): boolean {
  const isInList = /、$/.test(before) || /^(?:、|和|等)/.test(after)
  if (!isInList || !EVENTS_LISTED.test(before) || name.length < MIN_LISTED_LENGTH) return false
  return /(?:赛|运动会|马拉松|节|跑|走|大会)$/.test(name) && (!GENERIC_NAME.test(name) || OWN_GAMES.test(name))
}

/** True if a token cannot be part of a name. */
function isNameBoundary(token: string, following: string): boolean {
  const isExcluded = NAME_BOUNDARY_WORDS.has(token) || (token.length > 2 && NAME_BOUNDARY_WORDS.has(token.slice(-2)))
  return BOUNDARY.test(token) || isExcluded || (/^\s+$/.test(token) && !/^[A-Za-z]/.test(following))
}
