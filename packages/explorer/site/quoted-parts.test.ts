import { expect, test } from 'vitest'
import { quotedParts } from './quoted-parts.ts'

const units = [
  { code: 'KM', name: '公里', quantityKind: 'length' },
  { code: 'ITEM', name: '个', quantityKind: 'count' },
  { code: 'RANK', name: '位', quantityKind: 'ordinal' },
]

const figure = (exact: string, code: string, citations = ['c1']) => ({
  exact,
  exactUpper: null,
  qualifier: null,
  unit: { code },
  citations: citations.map((slug) => ({ slug })),
})

const marked = (asWritten: string, quoted: Parameters<typeof quotedParts>[1]) =>
  quotedParts({ slug: 'c1', asWritten }, quoted, units).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))

test('marks each figure that the words state', () => {
  const figures = [figure('600', 'KM'), figure('30', 'ITEM')]
  expect(marked('步道600公里，球场30个', { figures })).toEqual(['步道', '[600公里]', '，球场', '[30个]'])
})

test('marks the same words once', () => {
  expect(marked('600公里', { figures: [figure('600', 'KM'), figure('600', 'KM')] })).toEqual(['[600公里]'])
})

test('marks ranks, claimed and as figures', () => {
  expect(marked('居全省第二', { ranks: [2] })).toEqual(['[居全省第二]'])
  expect(marked('居全省第二', { figures: [figure('2', 'RANK')] })).toEqual(['[居全省第二]'])
})

test.each([
  ['a figure of another citation', { figures: [figure('600', 'KM', ['c2'])] }],
  ['a number that the words do not state', { figures: [figure('601', 'KM')] }],
])('does not mark %s', (_, quoted) => {
  expect(marked('步道600公里', quoted)).toEqual(['步道600公里'])
})
