import { browserText } from './browser-text.ts'
import { ListEnd } from './list-end.ts'
import { type ListPage, readListPage } from './list-page.ts'
import { keepPlace, restorePlace } from './list-place.ts'
import { showRetry } from './retry-message.ts'
import { RowBlock, RowWindow } from './row-block.ts'

/** A list of any length in one table: the pages before and after are read by their links while the reader scrolls. */
class ScrollingTable {
  private readonly table: HTMLTableElement
  private readonly scroller: HTMLElement
  private readonly window: RowWindow
  private readonly total: number
  private readonly state = document.createElement('p')
  /** Number of the first row that is read; undefined where it is not known. */
  private firstRow: number | undefined
  private rowCount = 0
  /** The width of the view to which the columns are fixed. */
  private fixedWidth = 0
  private after: HTMLElement | undefined

  constructor(section: HTMLElement, scroller: HTMLElement, table: HTMLTableElement, page: ListPage) {
    this.table = table
    this.scroller = scroller
    this.total = Number(section.dataset.total)
    this.firstRow = page.firstRow
    this.window = new RowWindow(scroller)
    section.querySelector('.page-links, p:has(> a[rel=next])')?.replaceWith(this.state)
    this.state.className = 'soft'
    this.state.role = 'status'
    scroller.classList.add('long')
    new ResizeObserver(() => this.fixColumns()).observe(scroller)
    table.setAttribute('aria-rowcount', String(this.total + 1))
    this.add(page)
    const before = this.end(page.previous, (one) => this.addBefore(one))
    const after = this.end(page.next, (one) => this.addAfter(one))
    scroller.prepend(before.element)
    scroller.append(after.element)
    // As high as the view while rows follow, so that any of those that are read can be scrolled to its top.
    this.after = after.element
    this.after.classList.toggle('more', page.next !== null)
    restorePlace(scroller)
    keepPlace(scroller, table.tHead, this.window)
  }

  private end(address: string | null, add: (page: ListPage) => string | null): ListEnd {
    const end: ListEnd = new ListEnd({
      scroller: this.scroller,
      address,
      add,
      fail: (error) => showRetry(this.state, error, () => end.readOn()),
    })
    return end
  }

  /** Keeps the widths of the columns, which would change with the rows in the document, until the view has another width. */
  private fixColumns(): void {
    const { clientWidth } = this.scroller
    if (clientWidth === this.fixedWidth) return
    this.fixedWidth = clientWidth
    const heads = [...(this.table.tHead?.rows[0]?.cells ?? [])]
    this.table.classList.remove('fixed')
    const widths = heads.map((head) => head.getBoundingClientRect().width)
    for (const [at, head] of heads.entries()) head.style.setProperty('--column-width', `${widths[at]}px`)
    this.table.classList.add('fixed')
  }

  private addAfter(page: ListPage): string | null {
    this.table.append(document.adoptNode(page.body))
    this.add(page)
    this.after?.classList.toggle('more', page.next !== null)
    return page.next
  }

  /** Adds rows above the others, which stay where the reader sees them. */
  private addBefore(page: ListPage): string | null {
    const height = this.scroller.scrollHeight
    this.table.tHead?.after(document.adoptNode(page.body))
    this.scroller.scrollTop += this.scroller.scrollHeight - height
    this.firstRow = page.firstRow
    this.add(page)
    return page.previous
  }

  /** Numbers the rows of a page and watches them. The first row of the table is that of the headings. */
  private add({ body, firstRow, address }: ListPage): void {
    this.rowCount += body.rows.length
    if (firstRow !== undefined) {
      for (const [at, row] of [...body.rows].entries()) row.setAttribute('aria-rowindex', String(firstRow + at + 1))
    }
    this.window.add(new RowBlock(body, address))
    this.sayRows()
  }

  private sayRows(): void {
    const { format } = new Intl.NumberFormat(document.documentElement.lang)
    const total = format(this.total)
    this.state.textContent =
      this.firstRow === undefined
        ? browserText('rowsOfUnknown', { total })
        : browserText('rowsRead', {
            from: format(this.firstRow),
            to: format(this.firstRow + this.rowCount - 1),
            total,
          })
  }
}

/** Turns a list with links to the pages before or after into one scrolling table. */
export function enhanceRows(section: HTMLElement): void {
  const scroller = section.querySelector<HTMLElement>('.scroll')
  const table = section.querySelector('table')
  const page = readListPage(section.parentElement, location.href)
  if (scroller && table && page && (page.previous || page.next)) new ScrollingTable(section, scroller, table, page)
}
