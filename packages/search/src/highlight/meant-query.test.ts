import { expect, test } from 'vitest'
import { pinyinReader } from '../pinyin.ts'
import { meantQuery } from './meant-query.ts'

const meantOf = (query: string, hits: string[][]) => meantQuery(query, hits, pinyinReader)

test.each([
  ['收球', ['手球学校'], '手球'],
  ['钟内篮球馆', ['室内篮球馆'], '室内篮球馆'],
  ['手球综馆', ['手球综合馆'], '手球综合馆'],
  ['手球合综馆', ['手球综合馆'], '手球综合馆'],
  ['rouliqiu', ['中国晋中国际柔力球大赛'], '柔力球'],
  ['shi nei lan qiu guan', ['室内篮球馆'], '室内篮球馆'],
  ['jzstyg', ['晋中市体育馆'], '晋中市体育馆'],
  ['fupincunx', ['扶贫村新建体育设施'], '扶贫村新建体育设施'],
  ['Ader Swimming Pool', ['Alder Swimming Pool'], 'Alder Swimming Pool'],
  ['国体质合格率', ['国民体质合格率'], '国民体质合格率'],
  ['云竹 shuiku', ['云竹水库', 'Yunzhu Reservoir'], '云竹 水库'],
])('%s', (query, texts, meant) => expect(meantOf(query, [texts])).toBe(meant))

test.each([
  ['every part is there', '手球学校', ['手球学校']],
  ['a part is nowhere', '收球 2020', ['手球学校']],
  ['only pieces are there', '晋中市体育彩票', ['体育彩票 晋中市']],
  ['it is the same in another script', '體育館', ['体育馆']],
  ['it is another form of a word', 'greenways in Yuci', ['榆次环城旅游绿道', 'Yuci Ring Tourist Greenway']],
  ['it is a question', '手球学校在哪里', ['手球学校']],
])('nothing where %s', (_, query, texts) => expect(meantOf(query, [texts])).toBeUndefined())

test('prefers the hit that the query is most like', () => {
  expect(meantOf('Sorts grounds', [['Water-sports ground'], ['Remaining sports grounds']])).toBe('sports grounds')
  expect(meantOf('Jinn', [['近年来'], ['济南市', 'Jinan']])).toBe('Jinan')
})

test('a query that one hit has as it is typed means nothing else', () => {
  expect(meantOf('手球', [['首球'], ['手球']])).toBeUndefined()
})
