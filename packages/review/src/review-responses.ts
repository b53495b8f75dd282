// The responses of the server of a review; none may be cached.
import type { ServerResponse } from 'node:http'
import type { Bilingual } from '@tiyu/model'
import { HTML_TYPE, NO_SNIFFING, SITE_HEADERS } from '@tiyu/server/http'

/** The text of a report that is not published yet stays in no cache. */
const NOT_STORED: readonly string[] = ['cache-control', 'no-store', 'referrer-policy', 'same-origin']

/** Faults of a request, in words. */
export const FAULTS = {
  forbidden: { en: 'The request comes from another site.', zh: '请求来自其他网站。' },
  notFound: {
    en: 'There is nothing here. Open the address that "tiyu review" printed.',
    zh: '此处没有内容，请打开 “tiyu review” 显示的地址。',
  },
  tooLarge: { en: 'The form is too large.', zh: '表单过大。' },
  failed: { en: 'The action failed; the terminal says why.', zh: '操作失败，原因见终端。' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Sends a fault in both languages. */
export function sendFault(
  response: ServerResponse,
  status: number,
  { en, zh }: Bilingual,
  headers: readonly string[] = [],
) {
  sendText(response, status, `${en} ${zh}\n`, headers)
}

/** Says which methods a path takes. */
export function sendMethodNotAllowed(response: ServerResponse, method: string, allowed: readonly string[]): void {
  const text = {
    en: `Method ${method} is not allowed here; use ${allowed.join(' or ')}.`,
    zh: `此处不支持 ${method} 方法，请使用 ${allowed.join(' 或 ')}。`,
  }
  sendFault(response, 405, text, ['allow', allowed.join(', ')])
}

export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: readonly string[] = [],
): void {
  const type = ['content-type', 'text/plain; charset=utf-8']
  response.writeHead(status, [...type, ...NO_SNIFFING, ...NOT_STORED, ...headers]).end(text)
}

export function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, ['content-type', HTML_TYPE, ...NO_SNIFFING, ...NOT_STORED, ...SITE_HEADERS]).end(html)
}
