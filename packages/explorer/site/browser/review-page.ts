import { browserText } from './browser-text.ts'
import { enhanceSelect } from './select-combobox.ts'

/** Parts of the page that a decision changes. */
const PARTS = ['progress', 'report', 'message', 'row', 'paragraph', 'check', 'undrafted'] as const

/** Parts that may change while somebody types into the row. */
const PARTS_BESIDE_ROW: readonly string[] = ['progress', 'report', 'check']

/** Milliseconds between questions for decisions of others and for the result of the check. */
const POLL = 1500

/** Returns what a form sends by one of its buttons. */
function formBody(form: HTMLFormElement, button: HTMLElement | null = null): URLSearchParams {
  const fields = [...new FormData(form, button)].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  )
  return new URLSearchParams(fields)
}

/** The page of a review: its parts are replaced by those of the page that the server answers with. */
export class ReviewPage {
  private isSending = false
  /** True while the row has what is typed and not yet sent. */
  private isEdited = false

  constructor() {
    document.addEventListener('input', ({ target }) => {
      if (target instanceof Element && target.closest('#row')) this.isEdited = true
    })
    this.enhance(document)
    this.showCurrent()
    setInterval(() => this.poll(), POLL)
  }

  /** Follows a link to another row; what is entered into this one is saved. */
  async open(address: string): Promise<void> {
    if (this.isEdited && !(await this.save())) return
    await this.replaceBy(() => fetch(address, { headers: { accept: 'text/html' } }))
    this.focusRow()
  }

  /** Saves what is entered into the row; returns false if that failed. */
  private async save(): Promise<boolean> {
    const form = document.querySelector<HTMLFormElement>('#row form')
    if (!form) return true
    const body = formBody(form)
    body.set('action', 'save')
    return this.replaceBy(() => fetch(form.getAttribute('action') ?? '', { method: 'POST', body }))
  }

  /** Sends a form by one of its buttons; what is entered into the row is saved if the form is another. */
  async send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const body = formBody(form, button)
    if (this.isEdited && !form.closest('#row') && !(await this.save())) return
    // The buttons are named `action` and hide the property of the form.
    const address = form.getAttribute('action') ?? ''
    await this.replaceBy(() => fetch(address, { method: 'POST', body }))
    const invalid = document.querySelector<HTMLElement>('#row [aria-invalid]:not([hidden])')
    if (body.get('action') === 'accept' && invalid && document.querySelector('#message:not(:empty)')) invalid.focus()
    else this.focusRow()
  }

  /** Focuses the first cell to correct: one that is invalid, else the first. */
  correct(): void {
    const row = document.querySelector('#row')
    const invalid = row?.querySelector<HTMLElement>('[aria-invalid]:not([hidden])')
    const first = row?.querySelector<HTMLElement>(
      '.cell input:not([hidden]), .cell select:not([hidden]), .cell textarea',
    )
    ;(invalid ?? first)?.focus()
  }

  /** Shows the page that is answered with; returns false if there is none. */
  private async replaceBy(load: () => Promise<Response>): Promise<boolean> {
    if (this.isSending) return false
    this.isSending = true
    try {
      const response = await load()
      const text = await response.text()
      if (!response.ok) {
        this.say(text)
        return false
      }
      this.isEdited = false
      this.show(new DOMParser().parseFromString(text, 'text/html'), PARTS)
      history.replaceState(null, '', response.url)
      return true
    } catch {
      this.say(browserText('unreachable'))
      return false
    } finally {
      this.isSending = false
    }
  }

  private show(page: Document, parts: readonly string[]): void {
    const report = document.getElementById('report')
    const scrolled = report?.scrollTop ?? 0
    for (const id of parts) this.replacePart(page, id)
    const shown = document.getElementById('report')
    if (shown) shown.scrollTop = scrolled
    document.body.dataset.revision = page.body.dataset.revision ?? ''
    this.showCurrent()
  }

  private replacePart(page: Document, id: string): void {
    const [before, after] = [document.getElementById(id), page.getElementById(id)]
    if (!after) {
      before?.remove()
      return
    }
    const part = document.adoptNode(after)
    if (before) before.replaceWith(part)
    else document.getElementById('check')?.before(part)
    this.enhance(part)
  }

  private enhance(part: ParentNode): void {
    for (const select of part.querySelectorAll<HTMLSelectElement>('select[data-combobox]')) enhanceSelect(select)
  }

  private showCurrent(): void {
    document.querySelector('.cited[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }

  private focusRow(): void {
    document.getElementById('row-title')?.focus({ preventScroll: true })
    document.querySelector('.decision')?.scrollTo({ top: 0 })
  }

  private say(text: string): void {
    const message = document.getElementById('message')
    if (message) message.textContent = text
  }

  /** Shows what others decided, and the result of the check; a row with what somebody has typed stays. */
  private async poll(): Promise<void> {
    if (document.hidden || this.isSending) return
    const response = await fetch('../revision').catch(() => undefined)
    if (!response?.ok || (await response.text()) === document.body.dataset.revision || this.isSending) return
    const loaded = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
    if (!loaded?.ok || this.isSending) return
    const page = new DOMParser().parseFromString(await loaded.text(), 'text/html')
    const isInRow = document.activeElement?.matches('#row :is(input, select, textarea)') ?? false
    this.show(page, isInRow || this.isEdited ? PARTS_BESIDE_ROW : PARTS.filter((part) => part !== 'message'))
  }
}
