// Every figure of a report as a drafted observation, and the ranks claimed for them.

import { parseQuantities, parseRanks, type Quantity } from '@tiyu/quantity'
import type { Codelists } from './codelists.ts'
import type { DraftRow } from './draft-row.ts'
import type { Gazetteer } from './gazetteer.ts'
import { IndicatorMatcher } from './indicator-match.ts'
import { classifyKinds, type ObservationKind, resolvePeriod } from './observation-kind.ts'
import { type Passage, sourceRange } from './outline.ts'
import { expandPhrase, extractPhrase, type Phrase } from './phrase.ts'
import { isFigure } from './quantity-filter.ts'

/** An indicator that the catalogue does not have. */
export interface ProposedIndicator {
  readonly code: string
  readonly name: string
  readonly unitCode: string
}

/** What is counted: the phrase without the number, its unit and the verbs before. */
function measuredSubject(phrase: string, { asWritten }: Quantity): string {
  const [before = '', after = ''] = phrase.split(asWritten)
  const name = `${before.replace(LEADING_VERBS, '')}${after}`.replace(TRAILING_VERBS, '').replace(/[“”、]/g, '')
  return name || phrase
}

const LEADING_VERBS =
  /^(?:全年|累计|共计?|先后|圆满|统筹|新增|已|我[市县省区]|全[市县省区]|完成|举办|开展|组织|建设|建成|争取|推进|推动|投入|了|的)+/
const TRAILING_VERBS = /(?:累计|共计?|达到?|已|有|为|至|的)+$/

/** The unit of the table, or the counting word as written; its 万 or 亿 is in the number already. */
function unitCodeOrWord({ unitCode, unitAsWritten }: Quantity): string {
  return unitCode ?? unitAsWritten.replace(/^(?:万亿|万|亿)/, '')
}

/** Drafts the figures of passages. */
export class ObservationDrafter {
  private readonly codelists: Codelists
  private readonly gazetteer: Gazetteer
  private readonly matcher: IndicatorMatcher
  private readonly proposals = new Map<string, ProposedIndicator>()
  private count = 0

  constructor(codelists: Codelists, gazetteer: Gazetteer) {
    this.codelists = codelists
    this.gazetteer = gazetteer
    this.matcher = new IndicatorMatcher(codelists)
  }

  /** The figures and ranks of a passage; `context` is the text of the passage before. */
  draft(passage: Passage, previousText: string): DraftRow[] {
    const all = parseQuantities(passage.text, this.codelists.units)
    const figures = all.filter((quantity) => isFigure(quantity, passage.text))
    const drafts: (DraftRow & { quantityStart: number })[] = []
    for (const quantity of figures) {
      const index = figures.indexOf(quantity)
      const shortest = extractPhrase(
        passage.text,
        quantity,
        figures[index - 1]?.end ?? 0,
        figures[index + 1]?.start ?? passage.text.length,
      )
      const phrase = expandPhrase(passage.text, quantity, shortest, this.codelists.units)
      for (const draft of this.draftObservations(passage, quantity, phrase, previousText))
        drafts.push({ ...draft, quantityStart: quantity.start })
    }
    return [...drafts, ...this.draftRanks(passage, drafts)]
  }

  private draftObservations(passage: Passage, quantity: Quantity, phrase: Phrase, previousText: string): DraftRow[] {
    const phraseText = passage.text.slice(phrase.start, phrase.end)
    const before = passage.text.slice(0, quantity.start)
    const context = `${previousText}${passage.locator}${passage.text}`
    const match = quantity.unitCode ? this.matcher.match(phraseText, context, quantity.unitCode) : undefined
    const period = resolvePeriod(passage, before)
    return classifyKinds(passage, phraseText, before).map((kind) => {
      this.count += 1
      const code = String(this.count).padStart(4, '0')
      const indicatorCode = match?.code ?? this.proposeIndicator(phraseText, quantity)
      return {
        table: 'observations',
        cells: {
          id: `draft-o-${code}`,
          indicatorCode,
          regionCode: this.gazetteer.resolve(phraseText),
          yearFrom: String(period.from),
          yearTo: String(period.to),
          kind,
          exact: quantity.exact,
          exactUpper: quantity.exactUpper ?? '',
          unitCode: unitCodeOrWord(quantity),
          qualifier: quantity.qualifier ?? '',
          preferred: 'true',
          inferred: period.isStated ? '' : 'yearFrom;yearTo',
        },
        citation: {
          asWritten: phraseText,
          locator: passage.locator,
          ...sourceRange(passage, phrase.start, phrase.end),
        },
        confidence: estimateConfidence(quantity, match?.score),
        reason: explainDraft(quantity, kind, match?.name),
      }
    })
  }

  /** Code of a new indicator, the same for the same thing in the same unit. */
  private proposeIndicator(phrase: string, quantity: Quantity): string {
    const name = measuredSubject(phrase, quantity)
    const key = `${name}|${quantity.unitCode}`
    const code = this.proposals.get(key)?.code ?? `proposed-${String(this.proposals.size + 1).padStart(4, '0')}`
    this.proposals.set(key, { code, name, unitCode: quantity.unitCode ?? '' })
    return code
  }

  /** Indicators that the catalogue does not have, in the order of the text. */
  proposedIndicators(): ProposedIndicator[] {
    return [...this.proposals.values()]
  }

  private draftRanks(passage: Passage, figures: readonly (DraftRow & { quantityStart: number })[]): DraftRow[] {
    return parseRanks(passage.text).map((rank) => {
      const observation =
        figures.filter(({ quantityStart, cells }) => quantityStart < rank.start && cells.kind === 'ACTUAL').at(-1) ??
        figures[0]
      this.count += 1
      return {
        table: 'rank-claims',
        cells: {
          id: `draft-r-${String(this.count).padStart(4, '0')}`,
          observationId: observation?.cells.id ?? '',
          rank: String(rank.rank),
          regionCode: this.gazetteer.resolveScope(rank.scope ?? ''),
          scope: rank.scope ?? '',
          inferred: 'observationId',
        },
        citation: {
          asWritten: rank.asWritten,
          locator: passage.locator,
          ...sourceRange(passage, rank.start, rank.end),
        },
        confidence: observation ? 0.8 : 0.5,
        reason: observation
          ? {
              en: `Linked to the figure before it, ${observation.cells.exact}.`,
              zh: `与其前的数值 ${observation.cells.exact} 相联。`,
            }
          : { en: 'No figure stands before it in the sentence.', zh: '句中其前没有数值。' },
      }
    })
  }
}

function estimateConfidence({ unitCode, exact }: Quantity, score: number | undefined): number {
  if (unitCode === null || exact.includes('/')) return 0.4
  return score === undefined ? 0.6 : Math.round((0.6 + 0.35 * score) * 100) / 100
}

const KIND_REASONS = {
  ACTUAL: { en: 'reported as done', zh: '按文意为实际值' },
  TARGET: { en: 'set to be reached', zh: '按文意为目标值' },
  PLAN: { en: 'announced for later', zh: '按文意为计划值' },
} as const

function explainDraft(
  { unitCode, unitAsWritten, exact }: Quantity,
  kind: ObservationKind,
  indicator: string | undefined,
) {
  const en: string[] = [KIND_REASONS[kind].en]
  const zh: string[] = [KIND_REASONS[kind].zh]
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
