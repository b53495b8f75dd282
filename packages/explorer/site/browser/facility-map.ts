import { withViewOf } from './changed-address.ts'
import { fetchPage } from './fetch-page.ts'
import { showRetry } from './retry-message.ts'

/** True if the reader opens the link in another tab or window. */
const isModified = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) => ctrlKey || metaKey || shiftKey || altKey

/** The map of a list: its links change the view in place, without reading the whole page anew. */
class MapSection {
  private readonly section: HTMLElement
  private reading = new AbortController()

  constructor(section: HTMLElement) {
    this.section = section
    section.addEventListener('click', (event) => this.follow(event))
    // Going back and forth shows the views that were seen.
    addEventListener('popstate', () => this.show(location.href, null))
  }

  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[data-map]') : null
    const address = link?.getAttribute('href')
    if (!link || !address || isModified(event)) return
    event.preventDefault()
    const next = withViewOf(address)
    history.pushState(history.state, '', next)
    this.show(next, link.getAttribute('data-map'))
  }

  private async show(address: string, control: string | null): Promise<void> {
    this.reading.abort()
    this.reading = new AbortController()
    const { signal } = this.reading
    this.section.setAttribute('aria-busy', 'true')
    try {
      const page = await fetchPage(address, signal)
      const next = page.querySelector('.map-section')
      if (signal.aborted) return
      if (next) this.section.replaceChildren(...[...next.children].map((child) => document.adoptNode(child)))
      this.section.removeAttribute('aria-busy')
      this.focus(control)
    } catch (error) {
      if (signal.aborted) return
      this.section.removeAttribute('aria-busy')
      showRetry(this.failure(), error, () => this.show(address, control))
    }
  }

  /** Returns the line below the map that says why it did not change. */
  private failure(): HTMLElement {
    const line = this.section.querySelector<HTMLElement>(':scope > .status') ?? document.createElement('p')
    line.role = 'status'
    line.className = 'status'
    this.section.append(line)
    return line
  }

  /** Returns the focus to the control that was used, or to the picture if a circle was. */
  private focus(control: string | null): void {
    if (control === null) return
    const used = control !== 'cluster' && this.section.querySelector<HTMLElement>(`a[data-map="${control}"]`)
    const picture = this.section.querySelector<SVGElement>('.facility-map')
    picture?.setAttribute('tabindex', '-1')
    ;(used || picture)?.focus()
  }
}

/** Lets the links of a map change its view in place. */
export function enhanceMap(section: HTMLElement): void {
  new MapSection(section)
}
