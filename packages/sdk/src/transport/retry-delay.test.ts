import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseRetryAfter } from './retry-delay.ts'

const date = 'Tue, 07 Jul 2020 00:00:00 GMT'

afterEach(() => {
  vi.useRealTimers()
})

describe('parseRetryAfter', () => {
  it.each([
    ['seconds', { 'retry-after': '120' }, 120],
    ['0', { 'retry-after': '0' }, 0],
    ['a date, compared with the Date header', { 'retry-after': 'Tue, 07 Jul 2020 00:02:00 GMT', date }, 120],
    ['a date that has passed', { 'retry-after': 'Mon, 06 Jul 2020 00:00:00 GMT', date }, 0],
    ['nothing', {}, undefined],
    ['an empty value', { 'retry-after': '' }, undefined],
    ['an invalid value', { 'retry-after': 'soon' }, undefined],
  ])('reads %s', (_, headers, seconds) => {
    expect(parseRetryAfter(new Headers(headers as Record<string, string>))).toBe(seconds)
  })

  it('compares a date with the local clock if there is no Date header', () => {
    vi.useFakeTimers({ now: new Date(date) })
    expect(parseRetryAfter(new Headers({ 'retry-after': 'Tue, 07 Jul 2020 00:01:00 GMT' }))).toBe(60)
  })
})
