// Runs in a page: what a reader could not read of it. It is sent to the browser as one function, so its helpers are inside.

/** Returns the texts that are cut, covered or too small, and the parts that are wider than the view. */
export function layoutFaults(): string[] {
  /** Height of the characters of a picture below which they are hard to read, in pixels of the screen. */
  const MIN_TEXT = 9
  /** What a part may be wider than its place, in pixels: the room for the outline of the focus. */
  const OUTLINE = 4
  const quote = (text: string | null) => `"${(text ?? '').trim().slice(0, 40)}"`
  const describe = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${quote(element.textContent)}`

  const clipped = new Map<Element | null, boolean>([[null, false]])
  /** True for texts for screen readers only. */
  const isClipped = (element: Element | null): boolean => {
    const known = clipped.get(element)
    if (known !== undefined || element === null) return known ?? false
    const result = isClipped(element.parentElement) || getComputedStyle(element).clipPath !== 'none'
    clipped.set(element, result)
    return result
  }
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !isClipped(element)
  const shown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown)
  const overlaps = (one: DOMRect, other: DOMRect, tolerance: number) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > tolerance

  const wideParts = shown('body *').flatMap((element) => {
    const { display, overflowX, backgroundAttachment } = getComputedStyle(element)
    const excess = element.scrollWidth - element.clientWidth
    const isBox = element instanceof HTMLElement && !['inline', 'contents'].includes(display)
    if (!isBox || element.clientWidth === 0 || excess <= OUTLINE || element.matches('input, select')) return []
    // A part that scrolls shows it by the shadow at its edge.
    if (overflowX === 'auto' || overflowX === 'scroll') {
      return backgroundAttachment.includes('local') ? [] : [`scrolls without showing it: ${describe(element)}`]
    }
    return [`overflows by ${excess} px: ${describe(element)}`]
  })

  const cutFields = shown('input').flatMap((element) => {
    const field = element as HTMLInputElement
    const isCut = field.scrollWidth > field.clientWidth + 1
    return isCut && getComputedStyle(field).textOverflow !== 'ellipsis' ? [`cut: ${field.value}`] : []
  })

  const pictureFaults = shown('svg').flatMap((picture) => {
    const frame = picture.getBoundingClientRect()
    const texts = [...picture.querySelectorAll('text')].filter(isShown)
    const boxes = texts.map((text) => text.getBoundingClientRect())
    return texts.flatMap((text, at) => {
      const box = boxes[at] as DOMRect
      const scale = text.getScreenCTM()?.a ?? 1
      const isOutside =
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      const covered = texts.filter((_, other) => other > at && overlaps(box, boxes[other] as DOMRect, 2))
      return [
        ...(isOutside ? [`outside its picture: ${quote(text.textContent)}`] : []),
        ...(Number.parseFloat(getComputedStyle(text).fontSize) * scale < MIN_TEXT
          ? [`too small: ${quote(text.textContent)}`]
          : []),
        ...covered.map((other) => `labels overlap: ${quote(text.textContent)} ${quote(other.textContent)}`),
      ]
    })
  })

  /** The places of the texts of the page that are in view of the part that scrolls them. */
  const lines: { readonly box: DOMRect; readonly text: string }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    const parent = currentNode.parentElement
    if (!currentNode.textContent?.trim() || !parent || parent.closest('svg, option, script') || !isShown(parent))
      continue
    const view = parent.closest('.scroll, pre')?.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(currentNode)
    for (const box of range.getClientRects()) {
      if (!view || (box.top >= view.top && box.bottom <= view.bottom && box.left < view.right)) {
        lines.push({ box, text: currentNode.textContent })
      }
    }
  }
  lines.sort((one, other) => one.box.top - other.box.top)
  const covered = lines.flatMap(({ box, text }, at) => {
    const near = lines.slice(at + 1, at + 80)
    return near
      .filter((other) => overlaps(box, other.box, 6))
      .map((other) => `texts overlap: ${quote(text)} ${quote(other.text)}`)
  })

  const excess = document.documentElement.scrollWidth - innerWidth
  return [
    ...(excess > 0 ? [`the page is ${excess} px wider than the view`] : []),
    ...wideParts,
    ...cutFields,
    ...pictureFaults,
    ...covered,
  ]
}
