import { expect, test } from 'vitest'
import { SourceText } from './source-text.ts'

const TEXT = '导语\n新建\u200b步道\u202e12\u00ad\r\n公里，\ufeff共\t3 条'
const source = new SourceText(TEXT)

test.each(['新建步道12公里', '步道 12 公里', '共3条'])('finds %s whatever nobody sees in the source', (phrase) => {
  const range = source.find(phrase)
  expect(source.at(range?.start ?? 0, range?.end ?? 0).replaceAll(' ', '')).toBe(phrase.replaceAll(' ', ''))
})

test('does not find what the source does not say', () => {
  expect(source.find('步道13公里')).toBeUndefined()
})

test('keeps what chooses the form of a character', () => {
  for (const phrase of ['葛\u{e0100}城', '❤\ufe0f', '👩\u200d🚀']) {
    const text = new SourceText(`甲\u200b${phrase}乙`)
    expect(text.find(phrase)).toEqual({ start: 2, end: 2 + phrase.length })
    expect(text.at(2, 2 + phrase.length)).toBe(phrase)
  }
})
