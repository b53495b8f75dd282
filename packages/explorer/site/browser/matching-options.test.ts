import { expect, test } from 'vitest'
import { matchingOptions } from './matching-options.ts'

const options = [
  { value: '', label: '全部' },
  { value: '140700', label: '晋中市', note: 'Jinzhong' },
  { value: '140702', label: '榆次区', note: 'Yuci District', search: 'yuciqu ycq' },
  { value: '140000', label: '山西省', note: 'Shanxi' },
]

test.each([
  ['', ['', '140700', '140702', '140000']],
  ['晋', ['140700']],
  ['yuci dis', ['140702']],
  ['district YUCI', ['140702']],
  ['1407', ['140700', '140702']],
  ['ycq', ['140702']],
  ['ｊｉｎ', ['140700']],
  ['没有', []],
])('%j finds %j', (text, expected) => {
  expect(matchingOptions(options, text).map(({ value }) => value)).toEqual(expected)
})

test('the name that is the text comes first, then those that begin with it', () => {
  const names = ['体育馆面积', '人均体育馆面积', '体育馆'].map((label, at) => ({ value: String(at), label }))
  expect(matchingOptions(names, '体育馆').map(({ label }) => label)).toEqual(['体育馆', '体育馆面积', '人均体育馆面积'])
})
