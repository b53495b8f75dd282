import { browserText } from './browser-text.ts'
import { DelayedTask } from './delayed-task.ts'
import { PageUnavailableError } from './fetch-page.ts'
import { OptionList } from './option-list.ts'
import { searchHits } from './search-hits.ts'
import { createStatus } from './status.ts'

const MAX_SUGGESTIONS = 8

/** Milliseconds after which a reader is told that suggestions are being read. */
const LOADING_DELAY = 500

/** Suggests pages while a reader types into the search field; Enter without a choice sends the form as before. */
export function enhanceSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]')
  if (!input) return
  const task = new DelayedTask()
  const status = createStatus(form)
  const list = new OptionList({
    input,
    label: form.querySelector('label')?.textContent ?? '',
    onChoose: ({ value }) => location.assign(value),
  })
  input.after(list.element)

  const suggest = async (text: string, signal: AbortSignal) => {
    const waiting = setTimeout(() => status.show(browserText('loading')), LOADING_DELAY)
    signal.addEventListener('abort', () => clearTimeout(waiting))
    try {
      const hits = await searchHits(addressOf(form), { text, first: MAX_SUGGESTIONS }, signal)
      list.show(hits.map(({ address, label, kind }) => ({ value: address, label, note: kind })))
      if (hits.length === 0) status.show(browserText('noSuggestions'))
      else status.say(browserText('suggestionCount', { count: hits.length }))
    } catch (error) {
      if (!(error instanceof PageUnavailableError)) throw error
      list.close()
      status.show(error.message)
    } finally {
      clearTimeout(waiting)
    }
  }
  input.addEventListener('input', () => {
    const text = input.value.trim()
    status.clear()
    if (text === '') {
      task.cancel()
      list.close()
    } else task.start((signal) => suggest(text, signal))
  })
  form.addEventListener('submit', () => task.cancel())
  input.addEventListener('blur', () => task.cancel())
}

/** Returns the address that a form asks for, with its hidden fields. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action)
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    url.searchParams.set(field.name, field.value)
  }
  return url.href
}
