// What a person has entered into the sheets of drafts, row by row.
import { sheetHeader, type TableSheet } from '@tiyu/datapackage'
import type { Outcome } from '@tiyu/importing/review'
import { type CellProblem, readTableSheets, type SheetPosition } from '@tiyu/importing/workbook'
import type { AnyTable, Message } from '@tiyu/model'
import { brokenRow, noDecision, notOfDrafts, otherReport, repeatedRow, unknownColumn } from './entry-faults.ts'
import { UNREAD_SHEETS } from './guide-sheets.ts'
import { baseText, parseBase, type RowBase } from './row-base.ts'
import { BASE, columnNames, DECISION, DRAFT, EXISTING, parseDecision, sheetColumns } from './sheet-columns.ts'

/** A row of a sheet of drafts with what was entered into it. */
export interface SheetEntry {
  readonly id: string
  readonly table: AnyTable
  readonly base: RowBase
  /** The decision, if it is not that of the base. */
  readonly decision?: Outcome
  /** Texts of the cells that differ from those of the base. */
  readonly edits: Readonly<Record<string, string>>
  /** Text that names an indicator to use instead. */
  readonly existing: string
  /** Returns the position of the cell of a column. */
  at(column: string): SheetPosition
}

/** A row that cannot be read as an entry. */
export interface UnreadRow {
  readonly table: AnyTable
  readonly texts: Readonly<Record<string, string>>
  readonly problem: CellProblem
}

/** What a workbook has. */
export interface SheetEntries {
  readonly entries: readonly SheetEntry[]
  readonly unread: readonly UnreadRow[]
  /** Problems that are in no row of a draft. */
  readonly problems: readonly CellProblem[]
}

/** A row and where it is. */
interface SheetRow {
  readonly sheet: TableSheet
  readonly names: readonly string[]
  readonly row: number
  readonly texts: Readonly<Record<string, string>>
}

function rowsOf(sheet: TableSheet): SheetRow[] {
  const names = sheetHeader(sheet).map((name) => name.trim())
  return sheet.rows.flatMap((cells, row) => {
    if (row <= sheet.headerRow || cells.every((cell) => cell.trim() === '')) return []
    return { sheet, names, row, texts: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) }
  })
}

const positionOf = ({ sheet, names, row }: SheetRow, column: string): SheetPosition => ({
  sheet: sheet.name,
  row,
  column: Math.max(0, names.indexOf(column)),
})

/** Reads the rows of sheets one after the other. */
class EntryReader {
  readonly entries: SheetEntry[] = []
  readonly problems: CellProblem[] = []
  readonly unread: UnreadRow[] = []
  private readonly report: string
  private readonly seen = new Set<string>()

  constructor(report: string) {
    this.report = report
  }

  read(sheet: TableSheet): void {
    const known = columnNames(sheetColumns(sheet.table))
    for (const [column, name] of sheetHeader(sheet).entries()) {
      if (name.trim() !== '' && !known.includes(name.trim()))
        this.problems.push({ sheet: sheet.name, row: sheet.headerRow, column, ...unknownColumn(name) })
    }
    for (const row of rowsOf(sheet)) this.readRow(row)
  }

  private readRow(row: SheetRow): void {
    const { texts } = row
    const id = texts[DRAFT]?.trim() ?? ''
    const base = parseBase(texts[BASE] ?? '')
    const decision = parseDecision(texts[DECISION] ?? '')
    if (id === '' || !base) this.fail(row, DRAFT, brokenRow())
    else if (base.report !== this.report) this.fail(row, DRAFT, otherReport())
    else if (this.seen.has(id)) this.fail(row, DRAFT, repeatedRow(id))
    else if (!decision) this.fail(row, DECISION, noDecision(texts[DECISION] ?? ''))
    else {
      this.seen.add(id)
      this.entries.push(toEntry(row, { id, base, decision }))
    }
  }

  private fail(row: SheetRow, column: string, fault: Message): void {
    const problem = { ...positionOf(row, column), field: column, ...fault }
    this.unread.push({ table: row.sheet.table, texts: row.texts, problem })
  }
}

function toEntry(
  row: SheetRow,
  { id, base, decision }: Pick<SheetEntry, 'id' | 'base'> & { readonly decision: Outcome },
): SheetEntry {
  const { texts } = row
  const { table } = row.sheet
  const isEdited = (name: string) => texts[name] !== undefined && texts[name] !== baseText(base, name)
  const edited = sheetColumns(table).cells.filter(({ name }) => isEdited(name))
  return {
    id,
    table,
    base,
    ...(decision !== base.outcome && { decision }),
    edits: Object.fromEntries(edited.map(({ name }) => [name, texts[name] ?? ''])),
    existing: texts[EXISTING]?.trim() ?? '',
    at: (column) => positionOf(row, column),
  }
}

/**
 * Reads what was entered into a workbook of drafts.
 * @param report identifies the text of the report
 * @throws SourceError if it is no workbook, ReviewError if it is none of drafts
 */
export async function readEntries(workbook: string, report: string): Promise<SheetEntries> {
  const { sheets, problems } = await readTableSheets(workbook, UNREAD_SHEETS)
  const ofDrafts = sheets.filter((sheet) => sheetHeader(sheet).includes(DRAFT))
  if (ofDrafts.length === 0) throw notOfDrafts(workbook)
  const reader = new EntryReader(report)
  for (const sheet of sheets) reader.read(sheet)
  return { entries: reader.entries, unread: reader.unread, problems: [...problems, ...reader.problems] }
}
