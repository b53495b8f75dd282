/** How far outside the view rows stay in the document, so that scrolling by a screen or two shows no gap; in screens. */
const MARGIN = '200%'

/** The rows of one page of a list. While they are far from the view, a single empty row keeps their place. */
export class RowBlock {
  readonly body: HTMLTableSectionElement
  /** The address that opens the list at these rows. */
  readonly address: string
  private html = ''

  constructor(body: HTMLTableSectionElement, address: string) {
    this.body = body
    this.address = address
  }

  /** Puts the rows back. */
  show(): void {
    if (this.html === '') return
    this.body.innerHTML = this.html
    this.html = ''
  }

  /** Takes the rows out of the document, unless the reader is in them. */
  hide(height: number): void {
    if (this.html !== '' || this.body.contains(document.activeElement)) return
    this.html = this.body.innerHTML
    const place = document.createElement('tr')
    place.ariaHidden = 'true'
    place.style.height = `${height}px`
    this.body.replaceChildren(place)
  }
}

/** Keeps only the blocks near the view of a scrolling element in the document. */
export class RowWindow {
  private readonly byBody = new Map<Element, RowBlock>()
  private readonly observer: IntersectionObserver

  constructor(root: Element) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const block = this.byBody.get(target)
          if (isIntersecting) block?.show()
          else block?.hide(boundingClientRect.height)
        }
      },
      { root, rootMargin: `${MARGIN} 0px` },
    )
    addEventListener('beforeprint', () => this.showAll())
    addEventListener('afterprint', () => this.watchAll())
  }

  get blocks(): readonly RowBlock[] {
    return [...this.byBody.values()]
  }

  add(block: RowBlock): void {
    this.byBody.set(block.body, block)
    this.observer.observe(block.body)
  }

  /** Puts all rows back that were read, for paper. */
  private showAll(): void {
    this.observer.disconnect()
    for (const block of this.byBody.values()) block.show()
  }

  private watchAll(): void {
    for (const body of this.byBody.keys()) this.observer.observe(body)
  }
}
