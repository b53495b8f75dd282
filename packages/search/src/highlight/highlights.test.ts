import { expect, test } from 'vitest'
import { pinyinReader } from '../pinyin.ts'
import { highlightTexts } from './highlights.ts'

/** Marks what is found with brackets; texts without a mark are left out. */
const marked = (query: string, ...texts: string[]) =>
  highlightTexts(query, texts, pinyinReader).flatMap((parts) =>
    parts ? [parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')] : [],
  )

test.each([
  ['Chinese as it is', '手球', '晋中手球学校', '晋中[手球]学校'],
  ['traditional for simplified', '体育场地', '我國體育場地面積', '我國[體育場地]面積'],
  ['simplified for traditional', '體育場地', '体育场地面积', '[体育场地]面积'],
  ['another width', 'gymnasium', 'ＪＩＮＺＨＯＮＧ　ＧＹＭＮＡＳＩＵＭ', 'ＪＩＮＺＨＯＮＧ　[ＧＹＭＮＡＳＩＵＭ]'],
  ['accents', 'luliang', 'Lüliang Gymnasium', '[Lüliang] Gymnasium'],
  ['separators of thousands', '7100', '僅增加7,100個', '僅增加[7,100]個'],
  ['several words', '足球 2020', '2020年足球场，足球', '[2020]年[足球]场，[足球]'],
  ['pinyin', 'rouliqiu', '第六届中国晋中国际柔力球大赛', '第六届中国晋中国际[柔力球]大赛'],
  ['pinyin apart', 'rou li qiu', '柔力球大赛', '[柔力球]大赛'],
  ['pinyin that is not complete', 'jianshenbud', '健身步道长度', '[健身步道]长度'],
  ['initials', 'jzstyg', '晋中市体育馆', '[晋中市体育馆]'],
  ['pinyin across signs', 'shanxidazhai', '2016山西·大寨', '2016[山西]·[大寨]'],
  ['characters of the same sound', '健身布道', '健身步道长度', '[健身步道]长度'],
  ['one wrong character', '健求步道长度', '健身步道长度', '[健]身[步道长度]'],
  ['a missing character', '山西体育局', '山西省体育局', '[山西]省[体育局]'],
  ['two exchanged characters', '手球合综馆', '手球综合馆', '[手球综合馆]'],
  ['names run together', '晋中市体育彩票', '体育彩票 晋中市', '[体育彩票] [晋中市]'],
  [
    'parts of names with rare characters',
    '\u{20000}体\u{20001}育体',
    '\u{20001}育 体\u{20002}',
    '[\u{20001}育] 体\u{20002}',
  ],
  ['a part of a character', '⺮体', '路⺮体', '路[⺮体]'],
  ['a misspelt word', 'gymnasiun', 'Jinzhong Gymnasium', 'Jinzhong [Gymnasium]'],
  ['another form of a word', 'greenways', 'Yuci Ring Tourist Greenway', 'Yuci Ring Tourist [Greenway]'],
  ['the beginning of a word', 'gymn', 'Jinzhong Gymnasium', 'Jinzhong [Gymnasium]'],
  [
    'the words of a question not',
    'where is the handball school',
    'Handball school is there',
    '[Handball] [school] is there',
  ],
])('%s', (_, query, text, expected) => expect(marked(query, text)).toEqual([expected]))

test('marks what is most like the query where any of the texts has it', () => {
  expect(marked('健身步道', '健身布道', '健身步道')).toEqual(['[健身步道]'])
})

test('texts with nothing to mark have no parts', () => {
  expect(highlightTexts('手球', ['篮球', '手球'], pinyinReader)).toEqual([undefined, [{ text: '手球', isMatch: true }]])
})

test('a number is not marked within another', () => {
  expect(marked('35', '3580公里', '35公里')).toEqual(['[35]公里'])
})

test('the parts of a text are together the text', () => {
  const text = 'Ｌü·體育場地 1,234,567 👟'
  for (const query of ['体育', '1234567', 'l', '👟', 'tiyu'])
    expect((highlightTexts(query, [text], pinyinReader)[0] ?? [{ text }]).map((part) => part.text).join('')).toBe(text)
})
