import { describe, expect, test } from 'vitest'
import { ERROR_STATUS, type HttpErrorCode } from '../error-status.ts'
import { renderVisitorErrorPage } from './visitor-error-page.ts'

const values = { version: '<1999.1>', seconds: '7', requestId: 'request-1' }
const address = '/zh/compare?indicator=a&release=1999.1&region=b'
const codes = Object.keys(ERROR_STATUS) as HttpErrorCode[]
const pageOf = (code: HttpErrorCode, language: 'zh' | 'en') =>
  renderVisitorErrorPage({ code, language, address, values })

describe.each(codes.filter((code) => pageOf(code, 'en')))('the page of %s', (code) => {
  test.each(['zh', 'en'] as const)('is in %s only, with every place filled', (language) => {
    const html = pageOf(code, language) ?? ''
    const text = html
      .replaceAll(/<(style|code)>.*?<\/\1>/gs, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/request-1|&lt;1999\.1&gt;/g, '')
    expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">`)
    expect(text).not.toMatch(language === 'zh' ? /[A-Za-z]{2}/ : /\p{Script=Han}/u)
    expect(html).not.toMatch(/\{\w+\}|undefined/)
    expect(html).toContain(`href="/${language}/"`)
  })
})

test('errors that no service is without have a page', () => {
  for (const code of ['UNKNOWN_RELEASE', 'RATE_LIMITED', 'OVERLOADED', 'STARTING', 'UNAVAILABLE'] as const) {
    expect([code, pageOf(code, 'zh')]).toEqual([code, expect.any(String)])
  }
})

test('an unknown release is named, and the page of the current one is linked with all other conditions', () => {
  const html = pageOf('UNKNOWN_RELEASE', 'zh')
  expect(html).toContain('“&lt;1999.1&gt;”')
  expect(html).toContain('href="/zh/compare?indicator=a&amp;region=b"')
})

test('a page that can be shown soon says when', () => {
  expect(pageOf('RATE_LIMITED', 'en')).toContain('(7 s)')
  expect(pageOf('RATE_LIMITED', 'en')).toContain(`href="${address.replaceAll('&', '&amp;')}"`)
})
