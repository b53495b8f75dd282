// The copy of a workbook that was read: the state after its decisions, with what was not recorded and why.

import { tableSheetName } from '@tiyu/datapackage'
import { type CellComment, type TextSheet, writeTextSheets } from '@tiyu/exporting/workbook'
import type { CellProblem } from '@tiyu/importing/workbook'
import { commentText, type Message } from '@tiyu/model'
import { DraftWorkbook, HEADER_ROW } from './draft-workbook.ts'
import { DECISION, DRAFT, decisionText, EXISTING } from './sheet-columns.ts'
import type { SheetEntry, UnreadRow } from './sheet-entries.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** What was not recorded of a workbook. */
export interface NotRecorded {
  readonly refused: readonly SheetEntry[]
  readonly unread: readonly UnreadRow[]
  /** Problems of entries, at their cells in the workbook that was read. */
  readonly problems: readonly CellProblem[]
}

/** Collects texts and comments for the cells of a sheet. */
class SheetCopy {
  readonly rows: string[][]
  readonly comments: CellComment[] = []
  private readonly sheet: TextSheet

  constructor(sheet: TextSheet) {
    this.sheet = sheet
    this.rows = sheet.rows.map((row) => [...row])
  }

  get copied(): TextSheet {
    return { ...this.sheet, rows: this.rows }
  }

  /** Returns the index of the row of a draft. */
  rowOf(draft: string): number {
    const column = this.columnOf(DRAFT)
    return this.rows.findIndex((row, at) => at > HEADER_ROW && row[column] === draft)
  }

  add(texts: Readonly<Record<string, string>>): number {
    const names = this.rows[HEADER_ROW] ?? []
    return this.rows.push(names.map((name) => texts[name] ?? '')) - 1
  }

  /** Puts a row as it was read in the place of its draft; returns its index. */
  replace(texts: Readonly<Record<string, string>>): number {
    const row = this.rowOf(texts[DRAFT] ?? '')
    if (row < 0) return this.add(texts)
    for (const [name, text] of Object.entries(texts)) this.write(row, name, text)
    return row
  }

  write(row: number, name: string, text: string): void {
    const cells = this.rows[row]
    if (cells) cells[this.columnOf(name)] = text
  }

  comment(row: number, name: string, problem: Message): void {
    this.comments.push({ row, column: this.columnOf(name), text: commentText(problem) })
  }

  private columnOf(name: string): number {
    return Math.max(0, this.rows[HEADER_ROW]?.indexOf(name) ?? 0)
  }
}

type SheetCopies = ReadonlyMap<string, SheetCopy>

/** Returns the bytes of the copy. */
export function checkedWorkbook(context: WorkbookContext, rest: NotRecorded, time: string): Promise<Uint8Array> {
  const sheets = new DraftWorkbook(context).sheets()
  const copies = new Map(sheets.map((sheet) => [sheet.name, new SheetCopy(sheet)]))
  for (const entry of rest.refused) addRefused(copies, entry, rest.problems)
  for (const row of rest.unread) addUnread(copies, row)
  for (const problem of context.problems) addCheck(copies, context, problem)
  const comments = new Map([...copies].map(([name, copy]) => [name, copy.comments]))
  const copied = [...copies.values()].map((copy) => copy.copied)
  return writeTextSheets(copied, time, comments)
}

function addRefused(copies: SheetCopies, entry: SheetEntry, problems: readonly CellProblem[]): void {
  const copy = copies.get(tableSheetName(entry.table))
  if (!copy) return
  const found = copy.rowOf(entry.id)
  const row = found < 0 ? copy.add({ [DRAFT]: entry.id }) : found
  writeEntry(copy, row, entry)
  const place = entry.at(DECISION)
  for (const problem of problems.filter((one) => one.sheet === place.sheet && one.row === place.row))
    copy.comment(row, problem.field ?? DECISION, problem)
}

function addUnread(copies: SheetCopies, { table, texts, problem }: UnreadRow): void {
  const copy = copies.get(tableSheetName(table))
  if (!copy) return
  const { field = DRAFT } = problem
  const isOfDraft = field === DECISION
  copy.comment(isOfDraft ? copy.replace(texts) : copy.add(texts), field, problem)
}

function writeEntry(copy: SheetCopy, row: number, { decision, edits, existing }: SheetEntry): void {
  if (decision !== undefined) copy.write(row, DECISION, decisionText(decision))
  if (existing !== '') copy.write(row, EXISTING, existing)
  for (const [name, text] of Object.entries(edits)) copy.write(row, name, text)
}

/** Puts a problem of the check at the cell of its row. */
function addCheck(
  copies: SheetCopies,
  { state }: WorkbookContext,
  { draft, field = DECISION, ...problem }: WorkbookContext['problems'][number],
): void {
  const one = state.byId.get(draft ?? '')
  const copy = one && copies.get(tableSheetName(one.draft.table))
  if (copy && one) copy.comment(copy.rowOf(one.draft.id), field, problem)
}
