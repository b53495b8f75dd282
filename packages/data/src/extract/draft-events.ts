// Events and recurring events that a report names.
import type { CatalogueSport } from './catalogue.ts'
import type { Draft } from './draft.ts'
import { EventNames } from './event-name.ts'
import { SPORTS } from './event-words.ts'
import { type Passage, rangeOf } from './outline.ts'
import type { Places } from './places.ts'
import type { Segmenter } from './words.ts'

const NUMERALS = '零一二三四五六七八九十'
const LISTED = new RegExp(
  `((?:(?:${SPORTS})、){0,8}(?:${SPORTS}))等(线上|线下|网络)?[\\u4e00-\\u9fff]{0,4}(?:活动|赛事|比赛)`,
  'g',
)
/** Where it is held, behind its name: 在昔阳县成功举办. */
const VENUE = /^[^，。；、]{0,6}?(?:在|于)([^，。；、]{2,12}?)(?:成功|顺利|圆满|隆重)?(?:举办|举行|开赛|开幕|启动|召开)/
const BRAND = /(?:推荐|打造|培育|品牌|特色|创建)[^。；]*$/
const GAMES: readonly (readonly [string, RegExp])[] = [
  ['national-games', /全国运动会|中华人民共和国.*运动会|全运会/],
  ['provincial-games', /省.*运动会|省运会/],
  ['city-games', /市.*运动会|市运会/],
]

function editionOf(name: string): string {
  const written = /第([一二三四五六七八九十\d]+)届/.exec(name)?.[1]
  if (!written) return name.includes('首届') ? '1' : ''
  if (/^\d+$/.test(written)) return written
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['', written]
  const digit = (text: string) => Math.max(0, NUMERALS.indexOf(text))
  return String((written.includes('十') ? 10 * (tens ? digit(tens) : 1) : 0) + (ones ? digit(ones) : 0))
}

/** Two names of one event share this: its name without marks, or its Games and edition. */
function keyOf(name: string): string {
  const edition = editionOf(name)
  const games = edition && GAMES.find(([, pattern]) => pattern.test(name))?.[0]
  return games ? `${games} ${edition}` : name.replace(/[“”《》·\s]|^(?:19|20)\d\d年?度?/g, '')
}

/** Leaves out an event whose name is part of another one's: a report calls it shorter the second time. */
export function mergeEvents(drafts: readonly Draft[]): Draft[] {
  const isEvent = (draft: Draft) => draft.table === 'events' || draft.table === 'event-series'
  const keys = drafts.filter(isEvent).map(({ cells }) => keyOf(cells.name ?? ''))
  return drafts.filter((draft) => {
    const key = isEvent(draft) ? keyOf(draft.cells.name ?? '') : ''
    return key === '' || !keys.some((other) => other !== key && other.includes(key))
  })
}

/** Drafts the events of passages. */
export class EventDrafter {
  private readonly names: EventNames
  private readonly places: Places
  private readonly sports: readonly CatalogueSport[]
  private readonly known = new Set<string>()

  constructor(segmenter: Segmenter, places: Places, sports: readonly CatalogueSport[]) {
    this.names = new EventNames(segmenter, places)
    this.places = places
    this.sports = sports
  }

  /** The events that a passage names for the first time. */
  draft(passage: Passage): Draft[] {
    const drafts: Draft[] = []
    for (const { name, start, end } of this.names.find(passage.text)) {
      if (!this.isNew(name)) continue
      const recurring = !/(?:19|20)\d\d|第.+届|首届/.test(name) && BRAND.test(passage.text.slice(0, start))
      drafts.push(recurring ? this.series(passage, name, start, end) : this.event(passage, name, start, end))
    }
    return [...drafts, ...this.listed(passage)]
  }

  private isNew(name: string): boolean {
    const key = keyOf(name)
    if (this.known.has(key)) return false
    this.known.add(key)
    return true
  }

  /** 健身气功、围棋等线上活动: one event each. */
  private listed(passage: Passage): Draft[] {
    return [...passage.text.matchAll(LISTED)].flatMap(({ index, 0: words, 1: sports = '', 2: mode = '' }) =>
      sports.split('、').flatMap((sport) => {
        const name = `${mode}${sport}${/活动|赛事|比赛/.exec(words)?.[0] ?? ''}`
        if (!this.isNew(name)) return []
        const draft = this.event(passage, name, index + words.indexOf(sport), index + words.length)
        return [{ ...draft, confidence: 0.6, cells: { ...draft.cells, inferred: 'name' } }]
      }),
    )
  }

  private event(passage: Passage, name: string, start: number, end: number): Draft {
    const venue = VENUE.exec(passage.text.slice(end))?.[1] ?? ''
    const online = /线上|网络|云端/.test(name)
    const year =
      /(?:19|20)\d\d/.exec(name)?.[0] ?? /((?:19|20)\d\d)年[^。；]{0,12}$/.exec(passage.text.slice(0, start))?.[1]
    return {
      table: 'events',
      cells: {
        id: `draft-e-${String(this.known.size).padStart(4, '0')}`,
        name,
        edition: editionOf(name),
        sportCodes: this.sportsOf(name),
        regionCode: this.places.of(this.places.named(venue) ? venue : name),
        startsOn: year ?? String(passage.year),
        mode: online ? 'ONLINE' : '',
        status: passage.plan ? 'PLANNED' : 'HELD',
        inferred: year ? 'status' : 'startsOn;status',
      },
      ...this.where(passage, start, end),
      confidence: /(?:19|20)\d\d|第.+届|赛$|赛[（(]/.test(name) ? 0.85 : 0.7,
      reason: { en: 'The words name an event.', zh: '文字为赛事或活动名称。' },
    }
  }

  private series(passage: Passage, name: string, start: number, end: number): Draft {
    return {
      table: 'event-series',
      cells: {
        id: `draft-s-${String(this.known.size).padStart(4, '0')}`,
        name,
        sportCodes: this.sportsOf(name),
        regionCode: this.places.of(name),
      },
      ...this.where(passage, start, end),
      confidence: 0.75,
      reason: { en: 'Named as a brand, without year or edition.', zh: '作为品牌赛事列出，没有年份与届次。' },
    }
  }

  private where(passage: Passage, start: number, end: number): Pick<Draft, 'citation'> {
    const asWritten = passage.text.slice(start, end)
    return { citation: { asWritten, locator: passage.locator, ...rangeOf(passage, start, end) } }
  }

  private sportsOf(name: string): string {
    const found = this.sports.filter((sport) => name.includes(sport.name))
    return found
      .filter((sport) => !found.some((other) => other !== sport && other.name.includes(sport.name)))
      .map(({ code }) => code)
      .join(';')
  }
}
