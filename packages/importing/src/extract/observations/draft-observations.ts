// Drafts observations from the figures of sentences and tables, and rank claims.
import type { Quantity } from '@tiyu/quantity'
import type { Codelists } from '../codelists.ts'
import type { DraftRow } from '../draft-row.ts'
import { EnglishFigureDrafter } from '../english/draft-english-figures.ts'
import { eventOfFigure } from '../events/event-figures.ts'
import type { EventName } from '../events/event-name.ts'
import { kindInBrackets, periodInBrackets } from '../figures/bracketed-figures.ts'
import { normaliseSubject } from '../figures/measured-subject.ts'
import type { NumberLedger } from '../figures/number-ledger.ts'
import { classifyKinds } from '../figures/observation-kind.ts'
import { resolvePeriod } from '../figures/period.ts'
import { RegionReader } from '../figures/region-subject.ts'
import { type SentenceFigure, SentenceFigureReader } from '../figures/sentence-figures.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { type IndicatorMatch, IndicatorMatcher } from '../indicators/indicator-match.ts'
import { FigureNamer, growthName, type NamedMeasure } from '../indicators/proposal-name.ts'
import { ProposedIndicators } from '../indicators/proposed-indicators.ts'
import { CHANGES } from '../lexicon/comparison-words.ts'
import { LEVEL, OWN_VERB } from '../lexicon/indicator-words.ts'
import { NO_SUBJECT } from '../lexicon/proposal-words.ts'
import type { BracketNotes } from '../text/bracket-notes.ts'
import type { ReportTable } from '../text/outline.ts'
import { cite, type Passage } from '../text/passage.ts'
import { isEnglish } from '../text/script.ts'
import { countedUnit } from './counted-unit.ts'
import { type PlacedDraft, RankDrafter } from './draft-ranks.ts'
import { TableFigureDrafter } from './draft-table-figures.ts'
import { observationRow } from './observation-row.ts'

/** Drafts observations and rank claims. */
export class ObservationDrafter {
  readonly proposals: ProposedIndicators
  private readonly gazetteer: Gazetteer
  private readonly regions: RegionReader
  private readonly matcher: IndicatorMatcher
  private readonly ranks: RankDrafter
  private readonly figures: SentenceFigureReader
  private readonly namer: FigureNamer
  private readonly english: EnglishFigureDrafter
  private readonly tables: TableFigureDrafter
  private count = 0

  constructor(codelists: Codelists, gazetteer: Gazetteer, ledger: NumberLedger, brackets: BracketNotes) {
    this.proposals = new ProposedIndicators(codelists)
    this.gazetteer = gazetteer
    this.regions = new RegionReader(gazetteer)
    this.matcher = new IndicatorMatcher(codelists)
    this.ranks = new RankDrafter(gazetteer)
    this.namer = new FigureNamer(gazetteer.pattern)
    this.english = new EnglishFigureDrafter(codelists, gazetteer, ledger, this.proposals, brackets)
    this.figures = new SentenceFigureReader(gazetteer, codelists.units, ledger, brackets)
    this.tables = new TableFigureDrafter(
      { codelists, gazetteer, ledger, brackets },
      { matcher: this.matcher, namer: this.namer, proposals: this.proposals },
    )
  }

  /** Drafts the figures and ranks of a passage; the words of `names`, those of events, are no figures. */
  draft(passage: Passage, names: readonly EventName[]): DraftRow[] {
    if (isEnglish(passage.text)) return this.english.draft(passage, names, () => this.nextId())
    const placed: PlacedDraft[] = []
    let previous: NamedMeasure | undefined
    const units = new Set<string>()
    let named: IndicatorOfFigure = { match: undefined, name: undefined, base: undefined }
    for (const figure of this.figures.read(passage, names)) {
      if (!figure.bracket) named = this.nameFigure(passage, figure, names, previous)
      // A value in brackets is of the indicator of the one before, or a change of it.
      const own = figure.bracket?.kind === 'CHANGE' ? changeOf(previous) : named
      const isReachedBefore = units.has(figure.quantity.unitAsWritten)
      const drafts = this.draftFigure(passage, figure, names, { ...own, isReachedBefore })
      units.add(figure.quantity.unitAsWritten)
      placed.push(...drafts.map((draft) => ({ draft, start: figure.quantity.start })))
      if (!figure.bracket) previous = measureOf(figure.quantity, named.match?.name ?? named.base, previous)
    }
    return [...placed.map(({ draft }) => draft), ...this.ranks.draft(passage, placed)]
  }

  /** Returns the indicator of a figure, or the name of one to be proposed. */
  private nameFigure(
    passage: Passage,
    figure: SentenceFigure,
    names: readonly EventName[],
    previous: NamedMeasure | undefined,
  ): IndicatorOfFigure {
    const match = this.matchIndicator(passage, figure, names, previous?.name)
    return { match, ...(match ? NO_NAME : (this.namer.inSentence(passage.text, figure, previous) ?? NO_NAME)) }
  }

  private draftFigure(
    passage: Passage,
    { quantity, phrase, comparison, text, isPerPerson, previousSubject, bracket }: SentenceFigure,
    names: readonly EventName[],
    { match, name, isReachedBefore }: NamedFigure,
  ): DraftRow[] {
    const { start, end } = quantity
    // What a figure is compared with says nothing of its own kind, year and region.
    const own = { ...passage, text }
    const period = periodInBrackets(resolvePeriod(own, start, end), bracket)
    const region =
      comparison?.kind === 'LEVEL'
        ? { code: this.gazetteer.resolve(comparison.reference) }
        : this.regions.regionOf(text, quantity, names)
    const each = this.regions.regionsOfEach(text.slice(0, start))
    const regions = each ? each.codes.map((code) => ({ code })) : [region]
    const citation = cite(passage, Math.min(phrase.start, each?.start ?? phrase.start), phrase.end)
    const eventKey = eventOfFigure(passage.text, quantity, names)
    const context = {
      passage: own,
      start,
      end,
      phrase: text.slice(phrase.start, phrase.end),
      year: period.to,
      isReachedBefore,
    }
    const indicatorCode = match?.code ?? (name ? this.proposals.codeFor(name, quantity) : '')
    const isBelow = comparison?.kind === 'DIFFERENCE' && quantity.exact.startsWith('-') && phrase.start === start
    const below = isBelow ? comparison.reference : undefined
    const read = {
      quantity,
      period,
      indicatorCode,
      match,
      citation,
      eventKey,
      below,
      bracket,
      ...(isPerPerson && { unitPlace: wordsBefore(previousSubject) }),
      ...(bracket && /^[\d,.]+$/.test(quantity.asWritten) && { unitPlace: FIGURE_BEFORE }),
    }
    const kinds = bracket ? [kindInBrackets(bracket)] : classifyKinds(context)
    return kinds.flatMap((kind) => regions.map((one) => observationRow(this.nextId(), { ...read, kind, region: one })))
  }

  private matchIndicator(
    passage: Passage,
    { quantity, comparison, ...figure }: SentenceFigure,
    names: readonly EventName[],
    previousName: string | undefined,
  ): IndicatorMatch | undefined {
    const { start, end, asWritten } = quantity
    const unitCode = countedUnit(quantity)
    if (unitCode === undefined || (comparison && comparison.kind !== 'LEVEL')) return undefined
    const before = passage.text.slice(0, start)
    const context = `${passage.before}${before}`
    const { previousSubject } = figure
    if (comparison)
      return this.matcher.match({ subject: previousSubject, previousSubject, unitCode, clause: '', context, asWritten })
    const measured = measuredOf(figure, clauseBefore(before))
    const match = this.matcher.match({ ...measured, previousName, unitCode, context, asWritten })
    const isOfEvent = match === undefined && eventOfFigure(passage.text, quantity, names) !== undefined
    return isOfEvent ? this.matcher.matchEvent(unitCode, before, passage.text.slice(end)) : match
  }

  /** Drafts the numbers of a table. */
  draftTable(table: ReportTable): DraftRow[] {
    return this.tables.draft(table, () => this.nextId())
  }

  private nextId(): string {
    this.count += 1
    return `draft-o-${String(this.count).padStart(4, '0')}`
  }
}

/** The place of the unit of a bare number in brackets. */
const FIGURE_BEFORE = { en: 'the figure before the bracket', zh: '括号前的数值' }

/** Names the words before a figure that say its unit. */
const wordsBefore = (words: string) => ({ en: `the words “${words}” before it`, zh: `前文“${words}”` })

/** Returns the clause up to a figure, with the one before it if only that has a verb: 新建广场20个，健身步道8公里. */
function clauseBefore(before: string): string {
  const clauses = before.slice(before.lastIndexOf('；') + 1).split(/[，。]/)
  const clause = clauses.at(-1) ?? ''
  const previous = clauses.at(-2) ?? ''
  const isVerbless = !LEVEL.test(clause) && !OWN_VERB.test(clause)
  const isContinued = isVerbless && /新建|建成|改建|铺设|修建/.test(previous) && /\d[^\d]{1,3}$/.test(previous)
  return isContinued ? `${previous}，${clause}` : clause
}

/** Returns what a figure measures and its clause; words of its kind or its change leave the subject to the words before. */
function measuredOf(
  { subject, previousSubject, topic }: Pick<SentenceFigure, 'subject' | 'previousSubject' | 'topic'>,
  clause: string,
) {
  const isElliptical = NO_SUBJECT.test(subject) && (CHANGES.test(clause) || /任务|目标|计划|实际|完成/.test(subject))
  const isTopic = topic !== '' && normaliseSubject(topic) === previousSubject
  if (!isElliptical)
    return { subject, previousSubject, clause: subject === '' && isTopic ? `${topic}${clause}` : clause }
  return { subject: '', previousSubject, clause: isTopic ? `${topic}${clause}` : clause }
}

/** Returns what a figure measures for those after it: a ratio is one of what was measured before. */
function measureOf(
  { unitCode }: Quantity,
  name: string | undefined,
  previous: NamedMeasure | undefined,
): NamedMeasure | undefined {
  if (name === undefined) return undefined
  return name === previous?.name ? previous : { name: name.replace(/增[量幅]$/, ''), unitCode }
}

/** Returns the name of the change of what was measured before. */
const changeOf = (previous: NamedMeasure | undefined): IndicatorOfFigure => ({
  match: undefined,
  name: previous && growthName(previous.name),
  base: undefined,
})

const NO_NAME = { name: undefined, base: undefined }

/** The indicator of a figure, or the name of one to be proposed. */
interface IndicatorOfFigure {
  readonly match: IndicatorMatch | undefined
  readonly name: string | undefined
  /** What is measured, without the words for a difference, a share or a change. */
  readonly base: string | undefined
}

/** The indicator of a figure, and what the sentence said before. */
interface NamedFigure extends Omit<IndicatorOfFigure, 'base'> {
  /** True if a figure before it is in its unit. */
  readonly isReachedBefore: boolean
}
