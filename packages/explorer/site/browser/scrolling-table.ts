import { browserText } from './browser-text.ts'
import { fetchPage, PageUnavailableError } from './fetch-page.ts'
import { RowWindow } from './row-block.ts'

/** How near to the end of the rows the next page is read, so that a reader rarely waits; in screens. */
const LOOK_AHEAD = '100%'

/** A list of any length in one table: the pages that follow are read by their links while the reader scrolls. */
class ScrollingTable {
  private readonly section: HTMLElement
  private readonly table: HTMLTableElement
  private readonly window: RowWindow
  private readonly state = document.createElement('p')
  /** Below the table; in sight when the reader nears the end of what is read. */
  private readonly end = document.createElement('div')
  private readonly observer: IntersectionObserver
  private next: string | null
  private rows = 0
  private isReading = false

  constructor(section: HTMLElement, scroller: HTMLElement, table: HTMLTableElement, next: HTMLAnchorElement) {
    this.section = section
    this.table = table
    this.next = next.href
    this.window = new RowWindow(scroller)
    next.closest('p')?.replaceWith(this.state)
    scroller.classList.add('long')
    scroller.append(this.end)
    this.fixColumns()
    table.setAttribute('aria-rowcount', String(Number(section.dataset.total) + 1))
    const body = table.tBodies[0]
    if (body) this.add(body)
    this.state.className = 'soft'
    this.state.role = 'status'
    this.observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && this.readOn(), {
      root: scroller,
      rootMargin: `${LOOK_AHEAD} 0px`,
    })
    this.observer.observe(this.end)
  }

  /** Keeps the widths of the columns, which would change with the rows in the document. */
  private fixColumns(): void {
    const heads = [...(this.table.tHead?.rows[0]?.cells ?? [])]
    const widths = heads.map((head) => head.getBoundingClientRect().width)
    for (const [at, head] of heads.entries()) head.style.width = `${widths[at]}px`
    this.table.classList.add('fixed')
  }

  private add(body: HTMLTableSectionElement): void {
    for (const row of body.rows) {
      this.rows += 1
      // The first row of the table is that of the headings.
      row.setAttribute('aria-rowindex', String(this.rows + 1))
    }
    this.window.add(body)
    const number = new Intl.NumberFormat(document.documentElement.lang)
    this.state.textContent = browserText('rowsShown', {
      shown: number.format(this.rows),
      total: number.format(Number(this.section.dataset.total)),
    })
  }

  private async readOn(): Promise<void> {
    if (this.isReading || this.next === null) return
    this.isReading = true
    try {
      const page = await fetchPage(this.next)
      this.next = page.querySelector<HTMLAnchorElement>('.rows a[rel=next]')?.getAttribute('href') ?? null
      const body = page.querySelector<HTMLTableSectionElement>('.rows tbody')
      if (body) this.add(this.table.appendChild(document.adoptNode(body)))
    } catch (error) {
      if (!(error instanceof PageUnavailableError)) throw error
      this.offerRetry(error.message)
      return
    }
    this.isReading = false
    // Observed anew, the end is reported again if it is still in sight.
    this.observer.unobserve(this.end)
    this.observer.observe(this.end)
  }

  private offerRetry(message: string): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'link'
    button.textContent = browserText('retry')
    button.addEventListener('click', () => {
      this.state.textContent = browserText('loading')
      this.isReading = false
      this.readOn()
    })
    this.state.replaceChildren(message, ' ', button)
  }
}

/** Turns a list with a link to its next page into one scrolling table. */
export function enhanceRows(section: HTMLElement): void {
  const scroller = section.querySelector<HTMLElement>('.scroll')
  const table = section.querySelector('table')
  const next = section.querySelector<HTMLAnchorElement>('a[rel=next]')
  if (scroller && table && next) new ScrollingTable(section, scroller, table, next)
}
