import { rowsAddress } from './changed-address.ts'
import { fetchPage } from './fetch-page.ts'
import { type ListPage, readListPage } from './list-page.ts'

/** How near to the end of the rows the next page is read, so that a reader rarely waits; in screens. */
const LOOK_AHEAD = '100%'

interface ListEndOptions {
  readonly scroller: HTMLElement
  /** The page beyond the rows that are read; null at the end of the list. */
  readonly address: string | null
  /** Adds a page to the list, and returns the address beyond it. */
  add(page: ListPage): string | null
  /** Says that a page could not be read. */
  fail(error: unknown): void
}

/** Reads further pages of a list while one end of its rows is near the view. */
export class ListEnd {
  /** An empty element at the end of the rows; the next page is read when it comes near the view. */
  readonly element = document.createElement('div')
  private readonly options: ListEndOptions
  private readonly observer: IntersectionObserver
  private address: string | null
  private isReading = false

  constructor(options: ListEndOptions) {
    this.options = options
    this.address = options.address
    this.observer = new IntersectionObserver(
      (entries) => {
        // Of an end that came and went, the latest entry counts.
        if (entries.at(-1)?.isIntersecting) this.readOn()
      },
      { root: options.scroller, rootMargin: `${LOOK_AHEAD} 0px` },
    )
    this.observer.observe(this.element)
  }

  /** Reads the page beyond the end; once at a time. */
  async readOn(): Promise<void> {
    if (this.isReading || this.address === null) return
    this.isReading = true
    try {
      const page = readListPage(await fetchPage(rowsAddress(this.address)), this.address)
      this.address = page ? this.options.add(page) : null
    } catch (error) {
      this.options.fail(error)
      return
    } finally {
      this.isReading = false
    }
    // Observed anew, the end is reported again if it is still in sight.
    this.observer.unobserve(this.element)
    this.observer.observe(this.element)
  }
}
