// Drafts observations from the figures of a report, and rank claims.
import { parseQuantities, parseRanks, type Quantity } from '@tiyu/quantity'
import type { Codelists } from './codelists.ts'
import type { DraftRow } from './draft-row.ts'
import type { Gazetteer } from './gazetteer.ts'
import { IndicatorMatcher } from './indicator-match.ts'
import { classifyKinds, type ObservationKind, resolvePeriod } from './observation-kind.ts'
import { type Passage, sourceRange } from './outline.ts'
import { expandPhrase, extractPhrase, type Phrase } from './phrase.ts'
import { isFigure } from './quantity-filter.ts'

/** An indicator that the code list lacks. */
export interface ProposedIndicator {
  readonly code: string
  readonly name: string
  readonly unitCode: string
}

/** Returns what is measured: the phrase without the number, its unit and leading verbs. */
function measuredSubject(phrase: string, { asWritten }: Quantity): string {
  const [before = '', after = ''] = phrase.split(asWritten)
  const name = `${before.replace(LEADING_VERBS, '')}${after}`.replace(TRAILING_VERBS, '').replace(/[“”、]/g, '')
  return name || phrase
}

const LEADING_VERBS =
  /^(?:全年|累计|共计?|先后|圆满|统筹|新增|已|我[市县省区]|全[市县省区]|完成|举办|开展|组织|建设|建成|争取|推进|推动|投入|了|的)+/
const TRAILING_VERBS = /(?:累计|共计?|达到?|已|有|为|至|的)+$/

/** Returns the unit code, or the measure word as written without 万 or 亿, which the number includes. */
function unitCodeOrWord({ unitCode, unitAsWritten }: Quantity): string {
  return unitCode ?? unitAsWritten.replace(/^(?:万亿|万|亿)/, '')
}

/** Drafts observations and rank claims. */
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

  /** Drafts the figures and ranks of a passage; `previousText` is the text of the passage before. */
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

  /** Returns the code of a proposed indicator, the same for the same subject and unit. */
  private proposeIndicator(phrase: string, quantity: Quantity): string {
    const name = measuredSubject(phrase, quantity)
    const key = `${name}|${quantity.unitCode}`
    const code = this.proposals.get(key)?.code ?? `proposed-${String(this.proposals.size + 1).padStart(4, '0')}`
    this.proposals.set(key, { code, name, unitCode: quantity.unitCode ?? '' })
    return code
  }

  /** Returns the proposed indicators in text order. */
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
              zh: `关联其前的数值 ${observation.cells.exact}。`,
            }
          : { en: 'No figure precedes it in the sentence.', zh: '句中其前没有数值。' },
      }
    })
  }
}

function estimateConfidence({ unitCode, exact }: Quantity, score: number | undefined): number {
  if (unitCode === null || exact.includes('/')) return 0.4
  return score === undefined ? 0.6 : Math.round((0.6 + 0.35 * score) * 100) / 100
}

const KIND_REASONS = {
  ACTUAL: { en: 'reported as achieved', zh: '按文意为实际值' },
  TARGET: { en: 'set as a target', zh: '按文意为目标值' },
  PLAN: { en: 'announced as a plan', zh: '按文意为计划值' },
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
    en.push(`matches the indicator ${indicator}`)
    zh.push(`文字与指标“${indicator}”相符`)
  } else {
    en.push('no indicator matches, a new one is proposed')
    zh.push('没有相符的指标，建议新增')
  }
  if (exact.includes('/')) {
    en.push('the fraction has no exact decimal')
    zh.push('该分数没有精确小数')
  }
  return { en: `${en.join('; ')}.`, zh: `${zh.join('；')}。` }
}
