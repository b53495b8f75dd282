import type { ReviewPage } from './review-page.ts'

const STORED = 'review-keys'

/** True for a field in which keys are typed. */
const isField = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea')

function isOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

function store(isChecked: boolean): void {
  try {
    localStorage.setItem(STORED, isChecked ? 'on' : 'off')
  } catch {}
}

/** Presses the button, or follows the link, of a key. A key that is held down moves from row to row, but decides once. */
function press(key: string, isRepeated: boolean): boolean {
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]:not(:disabled)`)
  if (target instanceof HTMLAnchorElement || !isRepeated) target?.click()
  return target !== null
}

/** Lets single keys decide, unless somebody types or has switched them off. */
export function enableKeys(page: ReviewPage): void {
  const box = document.querySelector<HTMLInputElement>('[data-use-keys]')
  if (box) box.checked = isOn()
  box?.addEventListener('change', () => store(box.checked))
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (isField(target)) {
      if (key === 'Escape') document.getElementById('row-title')?.focus()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn()) return
    if (key.toLowerCase() === 'e') page.correct()
    else if (!press(key.toLowerCase(), event.repeat)) return
    event.preventDefault()
  })
}
