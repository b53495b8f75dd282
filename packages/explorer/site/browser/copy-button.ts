import { browserText } from './browser-text.ts'

/** How long a button says that its text is copied, in milliseconds. */
const CONFIRMATION = 2000

/** Replaces `ORIGIN` by the address of the service, which a page in a cache does not know. */
const withOrigin = (text: string, origin: string): string => text.replaceAll('ORIGIN', origin)

/** Makes a button copy the text in its `data-copy`, and say so. */
export function enhanceCopyButton(button: HTMLButtonElement): void {
  const label = button.textContent
  const say = (text: string) => {
    button.textContent = text
    setTimeout(() => {
      button.textContent = label
    }, CONFIRMATION)
  }
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(withOrigin(button.dataset.copy ?? '', location.origin))
      say(browserText('copied'))
    } catch {
      say(browserText('notCopied'))
    }
  })
}
