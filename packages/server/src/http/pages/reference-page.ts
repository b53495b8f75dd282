// The addresses, limits and error codes of the service.
import { type Bilingual, errorCodes } from '@tiyu/model'
import { limits } from '@tiyu/schema'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import { zh } from '../../html/language.ts'
import type { RequestContext } from '../request-context.ts'
import { addresses } from './addresses.ts'
import { addressItems } from './error-page.ts'
import { sendPage } from './text-page.ts'

function row(name: string, { en, zh: chinese }: Bilingual): string {
  return `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(en)}<br>${zh(chinese)}</td></tr>`
}

function table(rows: readonly string[]): string {
  return `<div class="wide"><table><tbody>${rows.join('\n')}</tbody></table></div>`
}

function renderReferencePage(): string {
  const limitRows = Object.entries(limits).map(([name, { value, en, zh: chinese }]) =>
    row(`${name} ${value}`, { en, zh: chinese }),
  )
  return htmlPage(
    'Reference',
    `<h1>Reference ${zh('参考')}</h1>
<h2>Addresses ${zh('地址')}</h2>
<ul>${addressItems()}</ul>
<p>Add ?release=VERSION to read a release other than the active one. ${zh('加上 ?release=版本号，即可读取当前发布版以外的发布版。')}</p>
<h2>Limits of an operation ${zh('操作的限制')}</h2>
${table(limitRows)}
<h2>Error codes ${zh('错误代码')}</h2>
<p>Errors carry a code in <code>extensions.code</code>. ${zh('错误的代码在 extensions.code 中。')}</p>
${table(Object.entries<Bilingual>(errorCodes).map(([code, texts]) => row(code, texts)))}`,
  )
}

/** Sends the reference, as a page or as JSON. */
export function sendReferencePage(context: RequestContext): Promise<void> {
  return sendPage(context, { html: renderReferencePage, json: () => ({ addresses, limits, errorCodes }) })
}
