import { browserText } from './browser-text.ts'
import { PageUnavailableError } from './fetch-page.ts'

/**
 * Says in an element why a page could not be read, with a button that tries again.
 * @throws the error itself if it is a defect
 */
export function showRetry(element: HTMLElement, error: unknown, retry: () => void): void {
  if (!(error instanceof PageUnavailableError)) throw error
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  button.textContent = browserText('retry')
  button.addEventListener('click', () => {
    element.textContent = browserText('loading')
    retry()
  })
  element.replaceChildren(error.message, ' ', button)
}
