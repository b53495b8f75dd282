import { expect, it } from 'vitest'
import { yearSpanText } from './year-span.ts'

it.each([
  [2018, 2020, { en: '2018–2020', zh: '2018—2020年' }],
  [2020, 2020, { en: '2020', zh: '2020年' }],
  [null, 2020, { en: '2020', zh: '2020年' }],
  [2018, null, { en: '2018', zh: '2018年' }],
  [null, null, undefined],
])('writes the years %s to %s', (yearFrom, yearTo, text) => {
  expect(yearSpanText({ yearFrom, yearTo })).toEqual(text)
})
