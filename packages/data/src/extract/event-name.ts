// Finds the names of events in a sentence: from the first word that can belong to a name to the word that ends it.
import { BEFORE_NAME, EVENT_END, GENERAL, MEETING_END, SPORTS } from './event-words.ts'
import type { Places } from './places.ts'
import type { Segmenter, Word } from './words.ts'

/** The name of an event in a sentence. */
export interface EventName {
  readonly name: string
  readonly start: number
  readonly end: number
}

const STOP = /[，。；：！？,;:、]/
const SPORT = new RegExp(SPORTS)
const PARTICULAR = /(?:19|20)\d\d|第[一二三四五六七八九十\d]+届|首届|[“”《》·]|杯|站[）)]?$/
const CALLED = /(?:召开|举行|举办|承办|组织召开|参加|出席)了?[^，。；]{0,40}$/
const GAMES = /(?:全运|奥运|亚运|省运|市运|青运|残运|大运|城运)会|世界杯|欧洲杯|亚洲杯/
const LONGEST = 60
const SHORTEST = 4

/** Reads names of events. */
export class EventNames {
  private readonly segmenter: Segmenter
  private readonly places: Places

  constructor(segmenter: Segmenter, places: Places) {
    this.segmenter = segmenter
    this.places = places
  }

  /** The names of events in a sentence, without those that only name a kind. */
  find(sentence: string): EventName[] {
    const ends = [...this.ends(sentence)]
    if (ends.length === 0) return []
    const words = this.segmenter.cut(sentence)
    const names: EventName[] = []
    for (const end of ends) {
      const start = this.startOf(sentence, words, end.start)
      const name = sentence.slice(start, end.end)
      if (name.length > LONGEST) continue
      const previous = names.at(-1)
      if (previous && previous.end > start && previous.start < start) continue
      // A name that goes on, or that holds a shorter one: 首届“村超”联赛.
      if (previous && previous.start >= start) names.pop()
      names.push({ name, start, end: end.end })
    }
    return names.filter(({ name }) => this.isParticular(name))
  }

  private *ends(sentence: string): Generator<{ start: number; end: number }> {
    const found = [...sentence.matchAll(EVENT_END)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }))
    for (const { index, 0: words } of sentence.matchAll(MEETING_END)) {
      if (CALLED.test(sentence.slice(0, index))) found.push({ start: index, end: index + words.length })
    }
    yield* found.sort((one, other) => one.start - other.start)
  }

  /** The first word of the name: behind the last sign or word that no name goes through. */
  private startOf(sentence: string, words: readonly Word[], before: number): number {
    let start = before
    let depth = 0
    for (const word of words.filter((one) => one.start < before).reverse()) {
      if (/[”》）)]/.test(word.text)) depth += 1
      else if (/[“《（(]/.test(word.text)) depth -= 1
      if (depth < 0 || (depth === 0 && ends(word.text, sentence.slice(start, before)))) break
      start = word.start
    }
    return start
  }

  private isParticular(name: string): boolean {
    if (GAMES.test(name)) return true
    if (name.length < SHORTEST || GENERAL.test(name)) return false
    if (PARTICULAR.test(name) || this.places.named(name)) return true
    return SPORT.test(name) && /(?:赛|杯|节|会|马拉松|健步走|跑|活动)(?:[（(].*)?$/.test(name) && name.length >= 6
  }
}

/** Whether a word stands before a name and not in it. A year that names a part of the year does not begin a name. */
function ends(word: string, behind: string): boolean {
  const verb = BEFORE_NAME.has(word) || (word.length > 2 && BEFORE_NAME.has(word.slice(-2)))
  return STOP.test(word) || verb || (/^\s+$/.test(word) && !/^[A-Za-z]/.test(behind))
}
