// What a visitor of the site reads where a page cannot be shown: in one language, what happened and what to do.
import type { Language } from '@tiyu/explorer'
import type { Bilingual } from '@tiyu/model'
import { escapeHtml } from '../../html/escape-html.ts'
import { htmlPage } from '../../html/html-page.ts'
import type { HttpErrorCode } from '../error-status.ts'

/** What happened, and what a visitor can do; `{name}` places are filled. */
interface VisitorError {
  readonly heading: Bilingual
  readonly advice: Bilingual
}

const LATER: Bilingual = {
  zh: '请在 {seconds} 秒后重新打开此页。',
  en: 'Open this page again in a moment ({seconds} s).',
}

const VISITOR_ERRORS: Partial<Readonly<Record<HttpErrorCode, VisitorError>>> = {
  UNKNOWN_RELEASE: {
    heading: { zh: '没有这个发布版', en: 'There is no such release' },
    advice: {
      zh: '地址所指的发布版“{version}”不存在、已撤下或无法读取。',
      en: 'The release “{version}” that the address names does not exist, has been withdrawn or cannot be read.',
    },
  },
  RATE_LIMITED: { heading: { zh: '请求过于频繁', en: 'Too many requests' }, advice: LATER },
  OVERLOADED: { heading: { zh: '服务繁忙', en: 'The service is busy' }, advice: LATER },
  STARTING: { heading: { zh: '数据正在准备', en: 'The data are being prepared' }, advice: LATER },
  UNAVAILABLE: { heading: { zh: '暂时无法读取数据', en: 'The data cannot be read at the moment' }, advice: LATER },
  INTERNAL_SERVER_ERROR: {
    heading: { zh: '服务出错', en: 'Something went wrong in the service' },
    advice: {
      zh: '请重新打开此页；若仍然出错，请将编号 {requestId} 告知本服务的管理单位。',
      en: 'Open this page again. If that does not help, report the number {requestId} to the operators of the service.',
    },
  },
}

const LINKS = {
  again: { zh: '重新打开此页', en: 'Open this page again' },
  current: { zh: '当前发布版中的此页', en: 'This page in the current release' },
  releases: { zh: '全部发布版', en: 'All releases' },
  home: { zh: '首页', en: 'Front page' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Returns an address without the release that it names. */
function withoutRelease(address: string): string {
  const [path = '', search = ''] = address.split('?', 2)
  const query = new URLSearchParams(search)
  query.delete('release')
  return query.size > 0 ? `${path}?${query}` : path
}

/** The request that failed. */
interface FailedRequest {
  readonly code: HttpErrorCode
  readonly language: Language
  /** The path with the query string. */
  readonly address: string
  readonly values: Readonly<Record<'version' | 'seconds' | 'requestId', string>>
}

/** Renders what a visitor reads; undefined for an error that no visitor causes by following a link. */
export function renderVisitorErrorPage({ code, language, address, values }: FailedRequest): string | undefined {
  const error = VISITOR_ERRORS[code]
  if (!error) return undefined
  const filled = error.advice[language].replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof values) => values[name])
  const link = (to: string, text: Bilingual) => `<li><a href="${escapeHtml(to)}">${text[language]}</a></li>`
  const links =
    code === 'UNKNOWN_RELEASE'
      ? [link(withoutRelease(address), LINKS.current), link(`/${language}/releases`, LINKS.releases)]
      : [link(address, LINKS.again)]
  const body = `<h1>${error.heading[language]}</h1>
<p>${escapeHtml(filled)}</p>
<ul>${[...links, link(`/${language}/`, LINKS.home)].join('\n')}</ul>
<p class="soft"><code>${code}</code></p>`
  return htmlPage(error.heading[language], body, language)
}
