// Writes the drafts of a report as a workbook in which they are decided and corrected.
import { createHash } from 'node:crypto'
import { tableSheetName } from '@tiyu/datapackage'
import { ChoiceLists, type TextColumn, type TextSheet } from '@tiyu/exporting/workbook'
import type { DraftFolder, DraftProblem, ReviewedDraft } from '@tiyu/importing/review'
import { type AnyTable, messageText, type TableField, tables } from '@tiyu/model'
import { FieldChoices, labelsOf } from '../row-fields.ts'
import { CellTexts } from './cell-texts.ts'
import { guideSheet, numbersSheet } from './guide-sheets.ts'
import { formatBase } from './row-base.ts'
import { BASE, columnNames, DECISION, DRAFT, decisionText, EXISTING, sheetColumns } from './sheet-columns.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** Row of the names of the columns. */
export const HEADER_ROW = 1

/** Columns that stay in sight: the decision and the check. */
const FROZEN = 2

/** Returns what identifies the text of a report in a workbook. */
export const reportMark = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Builds the sheets of drafts. */
export class DraftWorkbook {
  readonly texts: CellTexts
  private readonly drafts: DraftFolder
  private readonly choices: FieldChoices
  private readonly context: WorkbookContext
  private readonly blocked: ReadonlyMap<string, DraftProblem>
  private readonly lists = new ChoiceLists()
  private readonly report: string

  constructor(context: WorkbookContext) {
    this.context = context
    this.drafts = context.review.drafts
    this.choices = new FieldChoices(context.state, 'zh')
    this.texts = new CellTexts(this.choices)
    this.blocked = context.review.blocked(context.state)
    this.report = reportMark(this.drafts.text)
  }

  /** Returns the sheets: a guide, one for each table with drafts, the numbers that are in no row, and the choices. */
  sheets(): TextSheet[] {
    const byTable = Map.groupBy(this.context.state.reviewed, ({ draft }) => draft.table)
    const ordered = tables.filter((table) => byTable.has(table))
    const sheets = ordered.map((table) => this.tableSheet(table, byTable.get(table) ?? []))
    return [guideSheet(this.context), ...sheets, ...numbersSheet(this.drafts.numbers), ...this.lists.sheets()]
  }

  private tableSheet(table: AnyTable, rows: readonly ReviewedDraft[]): TextSheet {
    const columns = sheetColumns(table)
    const labels = labelsOf(columns.cells, 'zh')
    const heads = [...columns.before, ...columns.after].map(({ name, label }) => [name, label] as const)
    const labelByName = new Map([...labels, ...heads])
    const names = columnNames(columns)
    const cells = rows.map((one) => {
      const row = this.rowTexts(one, columns.cells)
      return names.map((name) => row[name] ?? '')
    })
    return {
      name: tableSheetName(table),
      rows: [names.map((name) => labelByName.get(name) ?? name), names, ...cells],
      headerRow: HEADER_ROW,
      columns: [
        ...columns.before.map((column) => this.extraColumn(column)),
        ...columns.cells.map((column) => this.cellColumn(table, column)),
        ...columns.after.map((column) => this.extraColumn(column)),
      ],
      frozen: FROZEN,
      spareRows: 0,
    }
  }

  private extraColumn({ name, note, ...column }: ReturnType<typeof sheetColumns>['before'][number]): TextColumn {
    return { ...column, note: `${note.zh}\n${note.en}`, list: this.extraList(name) }
  }

  private extraList(name: string): TextColumn['list'] {
    if (name === DECISION) {
      return this.lists.list((['ACCEPTED', 'REJECTED', 'OPEN'] as const).map(decisionText), true)
    }
    if (name !== EXISTING) return undefined
    const names = [...this.texts.indicators.names.values()]
    return names.length > 0 ? this.lists.list(names, false) : undefined
  }

  private cellColumn(table: AnyTable, column: TableField): TextColumn {
    const { description, name, list } = column
    const names = this.texts.namesOf(column)
    const isEmptyAllowed = table.columns[name]?.emptyValue !== undefined
    const note = [
      description.zh,
      description.en,
      isEmptyAllowed ? '可留空。 May be empty.' : '必填。 Required.',
      ...(list ? ['多个值用分号 ; 连接。 Join several with ";".'] : []),
      ...(names ? [] : [table.columns[name]?.hint.zh ?? '']),
    ]
    return { note: note.join('\n'), list: names && this.lists.list(names, column.references === undefined) }
  }

  /** Returns the texts of a row by column. */
  rowTexts(one: ReviewedDraft, columns: readonly TableField[]): Record<string, string> {
    const { draft, outcome, cells } = one
    const texts = Object.fromEntries(
      columns.map((column) => [column.name, this.texts.textOf(column, cells[column.name] ?? '')]),
    )
    return {
      ...texts,
      [DECISION]: decisionText(outcome),
      check: this.checkOf(one),
      words: draft.citation?.asWritten ?? '',
      place: this.placeOf(draft.citation),
      confidence: draft.confidence === undefined ? '' : String(draft.confidence),
      reason: draft.reason?.zh ?? '',
      model: draft.draftedBy ?? '',
      [DRAFT]: draft.id,
      [BASE]: formatBase(one, texts, this.report),
    }
  }

  /** Returns what a row lacks, what it waits for, and what the check says of it. */
  private checkOf(one: ReviewedDraft): string {
    const { review, state, problems } = this.context
    const { draft, outcome } = one
    if (outcome === 'WRITTEN' || outcome === 'REJECTED') return ''
    const labels = labelsOf(draft.table.fields, 'zh')
    const named = ({ field, ...problem }: DraftProblem) =>
      field === undefined ? messageText(problem, 'zh') : `${labels.get(field) ?? field}：${messageText(problem, 'zh')}`
    const blocker = this.blocked.get(draft.id)
    const checked = problems.filter((problem) => problem.draft === draft.id)
    return [...review.problemsOf(one, state), ...(blocker ? [blocker] : []), ...checked].map(named).join('\n')
  }

  private placeOf(citation: ReviewedDraft['draft']['citation']): string {
    if (!citation) return ''
    const line = this.drafts.text.slice(0, citation.start).split('\n').length
    return `${citation.locator}（第 ${line} 行）`
  }
}
