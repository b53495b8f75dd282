/** How far outside of the view rows are kept, so that scrolling by a screen or two shows no gap; in screens. */
const MARGIN = '200%'

/** The rows of one page of a list. While they are far from the view, a single empty row keeps their place. */
export class RowBlock {
  readonly body: HTMLTableSectionElement
  private html = ''

  constructor(body: HTMLTableSectionElement) {
    this.body = body
  }

  /** Puts the rows back. */
  show(): void {
    if (this.html === '') return
    this.body.innerHTML = this.html
    this.html = ''
  }

  /** Takes the rows out of the document, unless the reader is in them. */
  hide(): void {
    if (this.html !== '' || this.body.contains(document.activeElement)) return
    const height = this.body.getBoundingClientRect().height
    this.html = this.body.innerHTML
    const place = document.createElement('tr')
    place.ariaHidden = 'true'
    place.style.height = `${height}px`
    this.body.replaceChildren(place)
  }
}

/** Keeps only the blocks near the view of a scrolling element in the document. */
export class RowWindow {
  private readonly blocks = new Map<Element, RowBlock>()
  private readonly observer: IntersectionObserver

  constructor(root: Element) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = this.blocks.get(target)
          if (isIntersecting) block?.show()
          else block?.hide()
        }
      },
      { root, rootMargin: `${MARGIN} 0px` },
    )
  }

  add(body: HTMLTableSectionElement): void {
    this.blocks.set(body, new RowBlock(body))
    this.observer.observe(body)
  }
}
