// Lays out blocks on the pages of a PDF as an office program does: runs of text in two fonts, and the lines of tables.
import { charactersOf, type FontUse, isLatinText, lineWidth, type PlacedRun, toRuns, wrapText } from './pdf-lines.ts'
import { columnWidths, layOutRow, type TableStyle } from './pdf-table.ts'
import type { ReportBlock } from './report-blocks.ts'

/** How a document is laid out. */
export interface PdfLayout extends TableStyle {
  /** Latin letters and digits: half as wide as Chinese characters, in the same font, or in a serif font of their own. */
  readonly latin: FontUse['latin']
  /** True if the lines of a paragraph are stretched to one width. */
  readonly isJustified?: boolean
  /** Characters by which the first line of a Chinese paragraph is indented. */
  readonly indent?: number
  /** True if the first line is in a larger size, in the middle, with space between its characters. */
  readonly hasTitle?: boolean
  readonly columns?: 1 | 2
  /** A line at the head of each page; pages are numbered, too. */
  readonly pageHead?: string
}

/** A page: its runs of text, and its lines from one point to another. */
export interface LaidOutPage {
  readonly runs: PlacedRun[]
  readonly lines: (readonly [x: number, y: number, toX: number, toY: number])[]
}

export const PAGE = { width: 595, height: 842, left: 50, top: 790, bottom: 60 }
const PAGE_WIDTH = PAGE.width - 2 * PAGE.left
const [SIZE, TITLE_SIZE, SMALL_SIZE] = [14, 20, 9]
/** Height of a line, in sizes. */
const LEADING = 1.7
/** Height of the baseline in a line, in sizes. */
const DESCENT = 0.4
/** Space between two columns of text. */
const GUTTER = 24
/** Space between the characters of a title, in sizes. */
const TITLE_SPACING = 0.25

/** True for the rows of a table before the first with a number. */
function isHead(rows: readonly (readonly string[])[], index: number): boolean {
  const first = rows.findIndex((row) => row.slice(1).some((text) => /^[\d.,%]+$/.test(text)))
  return index < Math.max(1, first)
}

/** Where a line of text stands. */
interface LinePlace {
  readonly x: number
  readonly y: number
  readonly size: number
  /** Space added behind each character. */
  readonly stretch?: number
}

/** Writes blocks on pages, from top to bottom. */
class PageWriter {
  readonly pages: LaidOutPage[] = []
  private readonly layout: PdfLayout
  private readonly font: FontUse
  private readonly columns: number
  private y = 0
  private column = 0
  /** Where the columns of the page start. */
  private columnTop = PAGE.top

  constructor(blocks: readonly ReportBlock[], layout: PdfLayout) {
    this.layout = layout
    this.columns = layout.columns ?? 1
    this.font = { latin: layout.latin, isLatin: isLatinText(blocks.flat(2).join('')) }
    this.openPage()
  }

  addTitle(text: string): void {
    const stretch = TITLE_SPACING * TITLE_SIZE
    const width = lineWidth(text, this.font) * TITLE_SIZE + charactersOf(text) * stretch
    if (width > PAGE_WIDTH) {
      this.addParagraph(text)
      return
    }
    this.advance(TITLE_SIZE * LEADING)
    this.place(text, { x: (PAGE.width - width) / 2, y: this.y, size: TITLE_SIZE, stretch })
    this.columnTop = this.y
  }

  addParagraph(text: string): void {
    const indent = this.font.isLatin ? 0 : (this.layout.indent ?? 0)
    const lines = wrapText(text, { ...this.font, width: this.columnWidth / SIZE, indent })
    for (const [index, line] of lines.entries()) {
      this.advance(SIZE * LEADING)
      const start = index === 0 ? indent * SIZE : 0
      const rest = this.columnWidth - start - lineWidth(line, this.font) * SIZE
      const isStretched = this.layout.isJustified && index < lines.length - 1 && rest > 0
      const stretch = isStretched ? rest / Math.max(1, charactersOf(line) - 1) : 0
      this.place(line, { x: this.left + start, y: this.y + DESCENT * SIZE, size: SIZE, stretch })
    }
  }

  /** Adds a table over the whole page, whose head stands on each page of it. */
  addTable(rows: readonly (readonly string[])[]): void {
    const widths = columnWidths(rows, this.font, PAGE_WIDTH)
    const [head, ...others] = rows.map((row, index) =>
      layOutRow(row, widths, { ...this.font, ...this.layout, isHead: isHead(rows, index) }),
    )
    if (!head) return
    if (this.column > 0 || this.y - head.height < PAGE.bottom) this.openPage()
    this.addRow(head)
    for (const row of others) {
      if (this.y - row.height < PAGE.bottom) {
        this.openPage()
        this.addRow(head)
      }
      this.addRow(row)
    }
    this.y -= SIZE
    this.columnTop = this.y
  }

  private addRow(row: ReturnType<typeof layOutRow>): void {
    this.advance(row.height)
    for (const { text, x, y, size } of row.texts) this.place(text, { x: PAGE.left + x, y: this.y + y, size })
    const at = (x: number, y: number) => [PAGE.left + x, this.y + y] as const
    for (const [x, y, toX, toY] of row.lines) this.page.lines.push([...at(x, y), ...at(toX, toY)])
  }

  private get page(): LaidOutPage {
    return this.pages.at(-1) as LaidOutPage
  }

  private get columnWidth(): number {
    return (PAGE_WIDTH - (this.columns - 1) * GUTTER) / this.columns
  }

  private get left(): number {
    return PAGE.left + this.column * (this.columnWidth + GUTTER)
  }

  private openPage(): void {
    this.pages.push({ runs: [], lines: [] })
    this.y = PAGE.top
    this.columnTop = PAGE.top
    this.column = 0
    const { pageHead } = this.layout
    if (pageHead === undefined) return
    this.place(pageHead, { x: PAGE.left, y: PAGE.top + 30, size: SMALL_SIZE })
    this.place(`- ${this.pages.length} -`, { x: PAGE.width / 2 - 10, y: PAGE.bottom - 30, size: SMALL_SIZE })
  }

  /** Moves down by a height, to the next column or page if there is no place. */
  private advance(height: number): void {
    const isFull = this.y - height < PAGE.bottom
    if (isFull && this.column + 1 < this.columns) {
      this.column += 1
      this.y = this.columnTop
    } else if (isFull) this.openPage()
    this.y -= height
  }

  private place(text: string, { x, y, size, stretch = 0 }: LinePlace): void {
    for (const run of toRuns(text, { ...this.font, size, stretch })) this.page.runs.push({ ...run, x: x + run.x, y })
  }
}

/** Lays out blocks. */
export function layOutPages(blocks: readonly ReportBlock[], layout: PdfLayout): LaidOutPage[] {
  const writer = new PageWriter(blocks, layout)
  for (const [index, block] of blocks.entries()) {
    if (typeof block !== 'string') writer.addTable(block)
    else if (index === 0 && layout.hasTitle) writer.addTitle(block)
    else writer.addParagraph(block)
  }
  return writer.pages
}
