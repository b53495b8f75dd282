// The script of the page of a review, which works without it: decisions by key, without loading the whole page again.
import '../style/review.css'
import { enableKeys } from './review-keys.ts'
import { ReviewPage } from './review-page.ts'
import { enhanceThemeSwitch } from './theme-switch.ts'

const page = new ReviewPage()
enableKeys(page)
for (const select of document.querySelectorAll<HTMLSelectElement>('select.theme')) enhanceThemeSwitch(select)

document.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement)) return
  event.preventDefault()
  page.send(event.target, event.submitter)
})

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="?row="]') : null
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  page.open(link.href)
})
