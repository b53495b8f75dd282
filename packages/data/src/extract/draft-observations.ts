// Every figure of a report as a drafted observation, and the ranks claimed for them.
import { parseQuantities } from '../quantity/parse.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { parseRanks } from '../quantity/rank.ts'
import type { Catalogue } from './catalogue.ts'
import type { Draft } from './draft.ts'
import { type FigureKind, kindsOf, periodOf } from './figure-kind.ts'
import { IndicatorMatcher } from './indicator-match.ts'
import { type Passage, rangeOf } from './outline.ts'
import { derivablePhrase, type Phrase, phraseOf } from './phrase.ts'
import type { Places } from './places.ts'
import { isFigure } from './quantity-filter.ts'

/** An indicator that the catalogue does not have. */
export interface ProposedIndicator {
  readonly code: string
  readonly name: string
  readonly unitCode: string
}

/** What is counted: the phrase without the number, its unit and the verbs before. */
function subjectOf(words: string, { asWritten }: Quantity): string {
  const [before = '', after = ''] = words.split(asWritten)
  const name = `${before.replace(VERBS_BEFORE, '')}${after}`.replace(VERBS_AFTER, '').replace(/[“”、]/g, '')
  return name || words
}

const VERBS_BEFORE =
  /^(?:全年|累计|共计?|先后|圆满|统筹|新增|已|我[市县省区]|全[市县省区]|完成|举办|开展|组织|建设|建成|争取|推进|推动|投入|了|的)+/
const VERBS_AFTER = /(?:累计|共计?|达到?|已|有|为|至|的)+$/

/** The unit of the table, or the counting word as written; its 万 or 亿 is in the number already. */
function unitOf({ unitCode, unitAsWritten }: Quantity): string {
  return unitCode ?? unitAsWritten.replace(/^(?:万亿|万|亿)/, '')
}

/** Drafts the figures of passages. */
export class ObservationDrafter {
  private readonly catalogue: Catalogue
  private readonly places: Places
  private readonly matcher: IndicatorMatcher
  private readonly proposals = new Map<string, ProposedIndicator>()
  private count = 0

  constructor(catalogue: Catalogue, places: Places) {
    this.catalogue = catalogue
    this.places = places
    this.matcher = new IndicatorMatcher(catalogue)
  }

  /** The figures and ranks of a passage; `context` is the text of the passage before. */
  draft(passage: Passage, context: string): Draft[] {
    const all = parseQuantities(passage.text, this.catalogue.units)
    const figures = all.filter((quantity) => isFigure(quantity, passage.text))
    const drafts: (Draft & { at: number })[] = []
    for (const quantity of figures) {
      const index = figures.indexOf(quantity)
      const shortest = phraseOf(
        passage.text,
        quantity,
        figures[index - 1]?.end ?? 0,
        figures[index + 1]?.start ?? passage.text.length,
      )
      const phrase = derivablePhrase(passage.text, quantity, shortest, this.catalogue.units)
      for (const draft of this.figure(passage, quantity, phrase, context)) drafts.push({ ...draft, at: quantity.start })
    }
    return [...drafts, ...this.ranks(passage, drafts)]
  }

  private figure(passage: Passage, quantity: Quantity, phrase: Phrase, context: string): Draft[] {
    const words = passage.text.slice(phrase.start, phrase.end)
    const before = passage.text.slice(0, quantity.start)
    const around = `${context}${passage.locator}${passage.text}`
    const match = quantity.unitCode ? this.matcher.match(words, around, quantity.unitCode) : undefined
    const period = periodOf(passage, before)
    return kindsOf(passage, words, before).map((kind) => {
      this.count += 1
      const code = String(this.count).padStart(4, '0')
      const indicatorCode = match?.code ?? this.proposed(words, quantity)
      return {
        table: 'observations',
        cells: {
          id: `draft-o-${code}`,
          indicatorCode,
          regionCode: this.places.of(words),
          yearFrom: String(period.from),
          yearTo: String(period.to),
          kind,
          exact: quantity.exact,
          exactUpper: quantity.exactUpper ?? '',
          unitCode: unitOf(quantity),
          qualifier: quantity.qualifier ?? '',
          preferred: 'true',
          inferred: period.stated ? '' : 'yearFrom;yearTo',
        },
        citation: { asWritten: words, locator: passage.locator, ...rangeOf(passage, phrase.start, phrase.end) },
        confidence: confidenceOf(quantity, match?.share),
        reason: reasonOf(quantity, kind, match?.name),
      }
    })
  }

  /** Code of a new indicator, the same for the same thing in the same unit. */
  private proposed(words: string, quantity: Quantity): string {
    const name = subjectOf(words, quantity)
    const key = `${name}|${quantity.unitCode}`
    const code = this.proposals.get(key)?.code ?? `proposed-${String(this.proposals.size + 1).padStart(4, '0')}`
    this.proposals.set(key, { code, name, unitCode: quantity.unitCode ?? '' })
    return code
  }

  /** Indicators that the catalogue does not have, in the order of the text. */
  proposedIndicators(): ProposedIndicator[] {
    return [...this.proposals.values()]
  }

  private ranks(passage: Passage, figures: readonly (Draft & { at: number })[]): Draft[] {
    return parseRanks(passage.text).map((rank) => {
      const ranked = figures.filter(({ at, cells }) => at < rank.start && cells.kind === 'ACTUAL').at(-1) ?? figures[0]
      this.count += 1
      return {
        table: 'rank-claims',
        cells: {
          id: `draft-r-${String(this.count).padStart(4, '0')}`,
          observationId: ranked?.cells.id ?? '',
          rank: String(rank.rank),
          regionCode: this.places.scope(rank.among ?? ''),
          scope: rank.among ?? '',
          inferred: 'observationId',
        },
        citation: { asWritten: rank.asWritten, locator: passage.locator, ...rangeOf(passage, rank.start, rank.end) },
        confidence: ranked ? 0.8 : 0.5,
        reason: ranked
          ? {
              en: `Linked to the figure before it, ${ranked.cells.exact}.`,
              zh: `与其前的数值 ${ranked.cells.exact} 相联。`,
            }
          : { en: 'No figure stands before it in the sentence.', zh: '句中其前没有数值。' },
      }
    })
  }
}

function confidenceOf({ unitCode, exact }: Quantity, share: number | undefined): number {
  if (unitCode === null || exact.includes('/')) return 0.4
  return share === undefined ? 0.6 : Math.round((0.6 + 0.35 * share) * 100) / 100
}

const KINDS = {
  ACTUAL: { en: 'reported as done', zh: '按文意为实际值' },
  TARGET: { en: 'set to be reached', zh: '按文意为目标值' },
  PLAN: { en: 'announced for later', zh: '按文意为计划值' },
} as const

function reasonOf({ unitCode, unitAsWritten, exact }: Quantity, kind: FigureKind, indicator: string | undefined) {
  const en: string[] = [KINDS[kind].en]
  const zh: string[] = [KINDS[kind].zh]
  if (unitCode === null) {
    en.push(`the units table has no ${unitAsWritten}`)
    zh.push(`单位表中没有“${unitAsWritten}”`)
  } else if (indicator) {
    en.push(`its words fit the indicator ${indicator}`)
    zh.push(`文字与指标“${indicator}”相符`)
  } else {
    en.push('no indicator fits, a new one is proposed')
    zh.push('没有相符的指标，拟新增')
  }
  if (exact.includes('/')) {
    en.push('the fraction has no decimal')
    zh.push('该分数没有精确小数')
  }
  return { en: `${en.join('; ')}.`, zh: `${zh.join('；')}。` }
}
