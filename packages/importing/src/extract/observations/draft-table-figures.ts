// Drafts observations from the numbers of tables.
import type { Quantity } from '@tiyu/quantity'
import type { Codelists } from '../codelists.ts'
import type { DraftRow } from '../draft-row.ts'
import { nameOfEnglishCell } from '../english/english-cells.ts'
import { kindInBrackets, periodInBrackets } from '../figures/bracketed-figures.ts'
import type { NumberLedger } from '../figures/number-ledger.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { FigureSubjects, IndicatorMatch, IndicatorMatcher } from '../indicators/indicator-match.ts'
import { type FigureNamer, growthName } from '../indicators/proposal-name.ts'
import type { ProposedIndicators } from '../indicators/proposed-indicators.ts'
import type { TableCell } from '../tables/table-cells.ts'
import { type CellContext, readCellContext } from '../tables/table-context.ts'
import { type TableFigure, TableFigureReader } from '../tables/table-figures.ts'
import { TableSubjects } from '../tables/table-subjects.ts'
import { type BracketNotes, isListedOnly } from '../text/bracket-notes.ts'
import type { ReportTable } from '../text/outline.ts'
import { cite, type Passage } from '../text/passage.ts'
import { countedUnit } from './counted-unit.ts'
import { observationRow } from './observation-row.ts'

/** The report and the lists that its tables are read with. */
interface TableSources {
  readonly codelists: Codelists
  readonly gazetteer: Gazetteer
  readonly ledger: NumberLedger
  readonly brackets: BracketNotes
}

/** How figures get their indicators. */
interface IndicatorSources {
  readonly matcher: IndicatorMatcher
  readonly namer: FigureNamer
  readonly proposals: ProposedIndicators
}

/** Drafts the figures of tables. */
export class TableFigureDrafter {
  private readonly sources: TableSources
  private readonly indicators: IndicatorSources

  constructor(sources: TableSources, indicators: IndicatorSources) {
    this.sources = sources
    this.indicators = indicators
  }

  /**
   * Drafts the figures of a table; a share in brackets is listed only.
   * @param nextId returns the identifier of the next row
   */
  draft({ cells, caption }: ReportTable, nextId: () => string): DraftRow[] {
    const { codelists, gazetteer, ledger, brackets } = this.sources
    const subjects = new TableSubjects(cells, caption.text)
    const regionHead = cells.find(({ row, column }) => row === 0 && column === 0)?.text ?? ''
    const figures = new TableFigureReader(cells, caption.text, codelists.units, brackets).read()
    return figures.flatMap((figure) => {
      const { cell, quantity, bracket } = figure
      const passage = { ...caption, text: cell.text, offsets: cell.offsets }
      const isListed = bracket !== undefined && isListedOnly(bracket, quantity.unitCode)
      ledger.note(passage, quantity.start, quantity.end, isListed ? 'BRACKETED' : 'DRAFTED')
      if (isListed) return []
      const context = readCellContext(cell, caption, regionHead, gazetteer)
      if (bracket?.kind === 'CHANGE') return [this.toRow(nextId(), passage, figure, context, undefined)]
      const match =
        this.matchCell(figure, caption, subjects.of(context.subject)) ??
        this.matchCell(figure, caption, subjects.of(`${cell.rowGroup}${context.subject}`))
      return [this.toRow(nextId(), passage, figure, context, match)]
    })
  }

  private toRow(
    id: string,
    passage: Passage,
    { cell, quantity, unitPlace, bracket }: TableFigure,
    { kind, year, isYearStated, region, subject }: CellContext,
    match: IndicatorMatch | undefined,
  ): DraftRow {
    const { namer, proposals } = this.indicators
    const english = nameOfEnglishCell(cell)
    const chinese = namer.inTable(subject)
    const name = bracket?.kind === 'CHANGE' ? chinese && growthName(chinese) : (english ?? chinese)
    return observationRow(id, {
      quantity,
      kind: bracket ? kindInBrackets(bracket) : kind,
      period: periodInBrackets({ from: year, to: year, isStated: isYearStated }, bracket),
      region,
      indicatorCode: match?.code ?? (name ? proposals.codeFor(name, quantity) : ''),
      match,
      citation: cite(passage, 0, cell.text.length),
      bracket,
      ...(unitPlace && { unitPlace }),
    })
  }

  private matchCell(
    { cell, quantity }: { readonly cell: TableCell; readonly quantity: Quantity },
    caption: Passage,
    subjects: FigureSubjects,
  ): IndicatorMatch | undefined {
    const { asWritten } = quantity
    const unitCode = countedUnit(quantity)
    if (unitCode === undefined) return undefined
    const clause = `${caption.text}${cell.rowHead}${cell.columnHead}`
    return this.indicators.matcher.match({ ...subjects, unitCode, clause, context: clause, asWritten })
  }
}
