// Finds the region that a figure is about: one that its clause names as its subject, else that of the report.
import type { Gazetteer } from '../gazetteer.ts'
import {
  CLAUSE_LEAD,
  COMPARED,
  NOT_A_PLACE,
  NOT_SUBJECT_AFTER,
  NOT_SUBJECT_BEFORE,
  OF_THOSE_NAMED,
  PLACE_AT_START,
  SCOPE_IN_NAME,
  SCOPE_WITH_FIGURE,
} from '../lexicon/region-words.ts'
import { readInteger } from '../text/integer-words.ts'
import { blankMatches, blankRange, blankTitles, LIST_SEPARATOR, type TextRange } from '../text/sentence-text.ts'

/** The region of a figure. */
export interface FigureRegion {
  /** Code of the region; empty if the sentence names a place that the regions table lacks. */
  readonly code: string
  /** The place that the regions table lacks. */
  readonly unknownPlace?: string
}

/** A list whose members have the figure each. */
const OF_EACH = /([^，。；：\d]{4,60})各[^，。；\d]{0,8}$/

const SCOPE = /全国|全自治区|[全我][省市州盟县旗区]/g

/** Reads the regions that the clauses of a sentence are about. */
export class RegionReader {
  private readonly gazetteer: Gazetteer

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
  }

  /** Returns the region of a figure in a sentence; the words of `names`, such as events, name no region. */
  regionOf(sentence: string, figure: TextRange, names: readonly TextRange[]): FigureRegion {
    const text = this.blankNames(sentence, names)
    const start = text.lastIndexOf('；', figure.start) + 1
    const clauses = [...text.slice(start, figure.end).matchAll(/[^，；：]+/g)]
    let region: FigureRegion | undefined
    let carried: FigureRegion | undefined
    for (const [at, { index, 0: clause }] of clauses.entries()) {
      const isLast = at === clauses.length - 1
      region = this.readClause(clause, isLast ? text.slice(start + index) : clause) ?? carried
      // Regions of a list that have a figure each say nothing of the clauses after theirs.
      if (!/[、和与及][^，。；：]*各(?!类|级|项|种)/.test(clause)) carried = region
    }
    return (
      this.respectiveRegion(text, start, figure.start) ??
      this.itemRegion(text.slice(start, figure.start)) ??
      region ?? { code: this.gazetteer.reportRegion }
    )
  }

  /** Returns the regions that have a figure each, and where they begin: 甲县、乙县各新建2个; undefined if there are none. */
  regionsOfEach(before: string): { readonly codes: readonly string[]; readonly start: number } | undefined {
    const list = OF_EACH.exec(before)
    const names = list?.[1] ?? ''
    const regions = names
      .split(LIST_SEPARATOR)
      .map((name) => [...this.gazetteer.find(name)].find((one) => name.endsWith(one.name)))
    const [first] = regions
    if (!list || regions.length < 2 || !first || regions.some((region) => region === undefined)) return undefined
    const codes = regions.flatMap((region) => region?.code ?? [])
    return { codes, start: list.index + names.indexOf(first.name) }
  }

  /** Returns the region that an item of a list gives with its figure: 甲县22公里、乙县9公里. */
  private itemRegion(before: string): FigureRegion | undefined {
    const item = before.slice(before.lastIndexOf('、') + 1)
    const [first] = this.gazetteer.find(item)
    return before.includes('、') && first?.index === 0 && first.name === item ? { code: first.code } : undefined
  }

  /** Returns the region of a figure that a list of values gives for those the clause before names: 甲区和乙县，两地分别安排15处、9处. */
  private respectiveRegion(text: string, start: number, position: number): FigureRegion | undefined {
    const from = text.lastIndexOf('，', position) + 1
    const clause = text.slice(from, position)
    if (from === 0 || !OF_THOSE_NAMED.test(clause)) return undefined
    const named = [...this.gazetteer.find(text.slice(start, from))]
    const values = clause.match(/\d[^\d、和及]*(?:、|和|及)/g)?.length ?? 0
    const region = named.at(values - (readInteger(clause[0] ?? '') ?? 0))
    return region && { code: region.code }
  }

  private blankNames(sentence: string, names: readonly TextRange[]): string {
    return blankMatches(names.reduce(blankRange, blankTitles(sentence)), SCOPE_IN_NAME)
  }

  /** Returns the region that a clause is about; undefined if it names none. */
  private readClause(clause: string, rest: string): FigureRegion | undefined {
    const code = this.scopeOf(clause, rest) ?? this.namedRegionOf(clause)
    if (code !== undefined) return { code }
    const place = PLACE_AT_START.exec(clause)?.slice(1).find(Boolean)
    const isUnknown = place !== undefined && !NOT_A_PLACE.test(place) && !this.gazetteer.mentionsRegion(place)
    return isUnknown ? { code: '', unknownPlace: place } : undefined
  }

  /** Returns the last region that a clause opens with or places something in. */
  private namedRegionOf(clause: string): string | undefined {
    const named = [...this.gazetteer.find(clause)].filter(({ index, name }) => {
      const before = clause.slice(0, index)
      const isSubject = CLAUSE_LEAD.test(before) || /(?:在|最[高低多少大小好差]的)$/.test(before)
      return isSubject && !NOT_SUBJECT_AFTER.test(clause.slice(index + name.length))
    })
    return named.at(-1)?.code
  }

  /** Returns the region of the last scope word, such as 全市, that a clause is about. */
  private scopeOf(clause: string, rest: string): string | undefined {
    const scopes = [...clause.matchAll(SCOPE)].filter(({ index, 0: scope }) => {
      const [before, after] = [clause.slice(0, index), rest.slice(index + scope.length)]
      if (SCOPE_WITH_FIGURE.test(after) && COMPARED.test(before)) return true
      return !NOT_SUBJECT_BEFORE.test(before) && !NOT_SUBJECT_AFTER.test(after)
    })
    const last = scopes.at(-1)
    return last && this.gazetteer.resolveScope(last[0])
  }
}
