// Drafts observations from the figures of sentences and tables, and rank claims.
import { parseQuantities, type Quantity } from '@tiyu/quantity'
import type { Codelists } from './codelists.ts'
import { type PlacedDraft, RankDrafter } from './draft-ranks.ts'
import type { DraftRow } from './draft-row.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type FigureSubjects, IndicatorMatcher } from './indicator-match.ts'
import { ELLIPTICAL, LEVEL, OWN_VERB } from './lexicon/indicator-words.ts'
import { measuredSubject } from './measured-subject.ts'
import type { NumberLedger } from './number-ledger.ts'
import { classifyKinds } from './observation-kind.ts'
import { observationRow } from './observation-row.ts'
import type { ReportTable } from './outline.ts'
import { cite, type Passage } from './passage.ts'
import { resolvePeriod } from './period.ts'
import { expandPhrase, extractPhrase } from './phrase.ts'
import { ProposedIndicators } from './proposed-indicators.ts'
import { exclusionOf } from './quantity-filter.ts'
import { RegionReader } from './region-subject.ts'
import { type TableCell, TableFigureReader } from './report-table.ts'
import type { TextRange } from './sentence-text.ts'
import { readCellContext } from './table-context.ts'
import { TableSubjects } from './table-subjects.ts'

/** Drafts observations and rank claims. */
export class ObservationDrafter {
  readonly proposals: ProposedIndicators
  private readonly codelists: Codelists
  private readonly gazetteer: Gazetteer
  private readonly regions: RegionReader
  private readonly matcher: IndicatorMatcher
  private readonly ranks: RankDrafter
  private readonly ledger: NumberLedger
  private count = 0

  constructor(codelists: Codelists, gazetteer: Gazetteer, ledger: NumberLedger) {
    this.codelists = codelists
    this.proposals = new ProposedIndicators(codelists)
    this.gazetteer = gazetteer
    this.regions = new RegionReader(gazetteer)
    this.matcher = new IndicatorMatcher(codelists)
    this.ranks = new RankDrafter(gazetteer)
    this.ledger = ledger
  }

  /** Drafts the figures and ranks of a passage; the words of `names`, such as events, are no figures. */
  draft(passage: Passage, names: readonly TextRange[]): DraftRow[] {
    const figures = this.figuresOf(passage, names)
    const placed: PlacedDraft[] = []
    let previousSubject = ''
    for (const [index, quantity] of figures.entries()) {
      const bounds = { previous: figures[index - 1]?.end ?? 0, next: figures[index + 1]?.start ?? passage.text.length }
      const phrase = this.phraseOf(passage, quantity, bounds)
      const subject = measuredSubject(passage.text, quantity, bounds.previous, this.gazetteer.pattern)
      const drafts = this.draftFigure(passage, { quantity, phrase, subject, previousSubject, names })
      placed.push(...drafts.map((draft) => ({ draft, start: quantity.start })))
      if (!ELLIPTICAL.test(subject)) previousSubject = subject
    }
    return [...placed.map(({ draft }) => draft), ...this.ranks.draft(passage, placed)]
  }

  /** Returns the figures of a passage, and notes the other numbers with the reason. */
  private figuresOf(passage: Passage, names: readonly TextRange[]): Quantity[] {
    return parseQuantities(passage.text, this.codelists.units).filter((quantity) => {
      const isInName = names.some(({ start, end }) => quantity.start >= start && quantity.end <= end)
      const exclusion = isInName ? 'NAME' : exclusionOf(quantity, passage.text)
      this.ledger.note(passage, quantity.start, quantity.end, exclusion ?? 'DRAFTED')
      return exclusion === undefined
    })
  }

  private phraseOf(passage: Passage, quantity: Quantity, { previous, next }: { previous: number; next: number }) {
    const shortest = extractPhrase(passage.text, quantity, previous, next)
    return expandPhrase(passage.text, quantity, shortest, this.codelists.units)
  }

  private draftFigure(passage: Passage, figure: SentenceFigure): DraftRow[] {
    const { quantity, phrase, subject, names } = figure
    const phraseText = passage.text.slice(phrase.start, phrase.end)
    const match = this.matchIndicator(passage, figure)
    const period = resolvePeriod(passage, quantity.start)
    const region = this.regions.regionOf(passage.text, quantity, names)
    const { start, end } = quantity
    const citation = cite(passage, phrase.start, phrase.end)
    return classifyKinds({ passage, start, end, phrase: phraseText, year: period.to }).map((kind) => {
      const indicatorCode = match?.code ?? this.proposals.codeFor(phraseText, quantity, subject)
      return observationRow(this.nextId(), { quantity, kind, period, region, indicatorCode, match, citation })
    })
  }

  private matchIndicator(passage: Passage, { quantity, subject, previousSubject }: SentenceFigure) {
    const { unitCode, start, asWritten } = quantity
    if (unitCode === null) return undefined
    const before = passage.text.slice(0, start)
    const clause = clauseBefore(before)
    const context = `${passage.before}${before}`
    return this.matcher.match({ subject, previousSubject, unitCode, clause, context, asWritten })
  }

  /** Drafts the numbers of a table. */
  draftTable({ cells, caption }: ReportTable): DraftRow[] {
    const subjects = new TableSubjects(cells, caption.text)
    const regionHead = cells.find(({ row, column }) => row === 0 && column === 0)?.text ?? ''
    return new TableFigureReader(cells, caption.text, this.codelists.units)
      .read()
      .map(({ cell, quantity, unitPlace }) => {
        const passage = { ...caption, text: cell.text, offsets: cell.offsets }
        this.ledger.note(passage, quantity.start, quantity.end, 'DRAFTED')
        const { kind, year, isYearStated, region, subject } = readCellContext(cell, caption, regionHead, this.gazetteer)
        const match = this.matchCell(cell, quantity, caption, subjects.of(subject))
        const indicatorCode = match?.code ?? this.proposals.codeFor(subject, quantity, subject)
        return observationRow(this.nextId(), {
          quantity,
          kind,
          period: { from: year, to: year, isStated: isYearStated },
          region,
          indicatorCode,
          match,
          citation: cite(passage, 0, cell.text.length),
          ...(unitPlace && { unitPlace }),
        })
      })
  }

  private matchCell(cell: TableCell, { unitCode, asWritten }: Quantity, caption: Passage, subjects: FigureSubjects) {
    if (unitCode === null) return undefined
    const clause = `${caption.text}${cell.rowHead}${cell.columnHead}`
    return this.matcher.match({ ...subjects, unitCode, clause, context: clause, asWritten })
  }

  private nextId(): string {
    this.count += 1
    return `draft-o-${String(this.count).padStart(4, '0')}`
  }
}

/** Returns the clause up to a figure, with the one before it if only that has a verb: 新建广场20个，健身步道8公里. */
function clauseBefore(before: string): string {
  const clauses = before.slice(before.lastIndexOf('；') + 1).split(/[，。]/)
  const clause = clauses.at(-1) ?? ''
  const previous = clauses.at(-2) ?? ''
  const isVerbless = !LEVEL.test(clause) && !OWN_VERB.test(clause)
  const isContinued = isVerbless && /新建|建成|改建|铺设|修建/.test(previous) && /\d[^\d]{1,3}$/.test(previous)
  return isContinued ? `${previous}，${clause}` : clause
}

/** A figure of a sentence. */
interface SentenceFigure {
  readonly quantity: Quantity
  readonly phrase: TextRange
  /** What it measures. */
  readonly subject: string
  /** What the figure before it measures. */
  readonly previousSubject: string
  /** Ranges of the names in the sentence. */
  readonly names: readonly TextRange[]
}
