import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.ts'

const match = (text: string) => ({ text, isMatch: true })
const rest = (text: string) => ({ text, isMatch: false })

const handball = { text: '手球学校', parts: [match('手球'), rest('学校')] }

test('a text that a search marked has its parts', () => {
  expect(markedParts('手球学校', [handball])).toEqual(handball.parts)
})

test('names within a text are marked, each once', () => {
  const region = { text: '晋中市', parts: [match('晋中'), rest('市')] }
  expect(markedParts('晋中市 手球学校 2所', [handball, region])).toEqual([
    ...region.parts,
    rest(' '),
    ...handball.parts,
    rest(' 2所'),
  ])
})

test('a text without a match is one part', () => {
  expect(markedParts('篮球场', [handball])).toEqual([rest('篮球场')])
  expect(markedParts('', [handball])).toEqual([])
})
