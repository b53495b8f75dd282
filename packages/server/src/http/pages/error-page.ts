import { STATUS_CODES } from 'node:http'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import { zh } from '../../html/language.ts'
import { addresses } from './addresses.ts'

/** Returns the items of a list of the addresses of the service. */
export function addressItems(): string {
  return addresses
    .map(({ path, en, zh: chinese }) => `<li><a href="${path}">${path}</a> — ${escapeHtml(en)} ${zh(chinese)}</li>`)
    .join('\n')
}

/** Renders an error for a person in a browser, with the addresses of the service. */
export function renderErrorPage(status: number, code: string, message: string): string {
  const title = `${status} ${STATUS_CODES[status] ?? ''}`
  return htmlPage(
    title,
    `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(message)}</p>
<p class="soft"><code>${code}</code></p>
<h2>What there is ${zh('可用的地址')}</h2>
<ul>${addressItems()}</ul>`,
  )
}
