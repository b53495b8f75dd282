import { describe, expect, it } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const date = 'Tue, 07 Jul 2020 00:00:00 GMT'

describe('retryAfter', () => {
  it.each([
    ['seconds', { 'retry-after': '120' }, 120],
    ['no wait', { 'retry-after': '0' }, 0],
    ['a date, by the clock of the service', { 'retry-after': 'Tue, 07 Jul 2020 00:02:00 GMT', date }, 120],
    ['a date that has passed', { 'retry-after': 'Mon, 06 Jul 2020 00:00:00 GMT', date }, 0],
    ['nothing', {}, undefined],
    ['an empty value', { 'retry-after': '' }, undefined],
    ['what is neither', { 'retry-after': 'soon' }, undefined],
  ])('reads %s', (_, headers, seconds) => {
    expect(parseRetryAfter(new Headers(headers as Record<string, string>))).toBe(seconds)
  })

  it('reads a date by its own clock where the service names no time', () => {
    const inOneMinute = new Date(Date.now() + 60_000).toUTCString()
    const seconds = parseRetryAfter(new Headers({ 'retry-after': inOneMinute }))
    expect(seconds).toBeGreaterThan(55)
    expect(seconds).toBeLessThanOrEqual(60)
  })
})
