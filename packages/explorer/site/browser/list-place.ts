// The place of a reader in a list, in the entry of the history and in the address: going back and a copied address lead to it.
import { withPlaceOf } from './changed-address.ts'
import type { RowWindow } from './row-block.ts'

/** Milliseconds without scrolling after which a place is kept: browsers limit how often the history may be changed. */
const PAUSE = 200

/** What an entry of the history says of a list: pixels of the page at its address that are scrolled past. */
interface PlaceInList {
  readonly scrolledPast?: number
}

/** Scrolls to the place that the entry of the history keeps, if any. */
export function restorePlace(scroller: HTMLElement): void {
  scroller.scrollTop = (history.state as PlaceInList | null)?.scrolledPast ?? 0
}

/** Keeps the place in the entry of the history while a reader scrolls. */
export function keepPlace(scroller: HTMLElement, head: Element | null, rows: RowWindow): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    // The headings stay at the top of the view.
    const top = scroller.getBoundingClientRect().top + (head?.getBoundingClientRect().height ?? 0)
    const placed = rows.blocks.map(({ body, address }) => ({ address, ...placeOf(body, top) }))
    const inView = placed.find(({ scrolledPast, left }) => scrolledPast >= 0 && left > 0)
    if (inView) history.replaceState({ scrolledPast: inView.scrolledPast }, '', withPlaceOf(inView.address))
  }
  scroller.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    },
    { passive: true },
  )
  // Who follows a link at once leaves before the pause is over.
  scroller.addEventListener('click', keep)
}

/** Returns how many pixels of an element are above a line, and how many are below it. */
function placeOf(body: Element, line: number) {
  const { top, bottom } = body.getBoundingClientRect()
  return { scrolledPast: line - top, left: bottom - line }
}
