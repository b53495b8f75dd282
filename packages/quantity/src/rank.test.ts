import { expect, test } from 'vitest'
import { parseRanks } from './rank.ts'

test.each([
  ['完成健身步道公里数位居全省第一', 1, '全省', '位居全省第一'],
  ['我市面积2.35平方米，居全省第二。', 2, '全省', '居全省第二'],
  ['位列总分榜全省第四', 4, '全省', '位列总分榜全省第四'],
  ['在全国排名第六', 6, '全国', '全国排名第六'],
  ['群众体育以159分获得全省第二名', 2, '全省', '获得全省第二名'],
  ['並獲得第五名', 5, null, '獲得第五名'],
  ['总量排名第12位', 12, null, '排名第12位'],
  ['稳居全市各县区第十一名', 11, '全市', '稳居全市各县区第十一名'],
  ['体彩销量居各市州首位', 1, '各市州', '居各市州首位'],
  ['增速位居全省榜首', 1, '全省', '位居全省榜首'],
])('parses %s as rank %i', (text, rank, scope, asWritten) => {
  const [found, ...more] = parseRanks(text)
  expect(found).toMatchObject({ rank, scope, asWritten })
  expect(text.slice(found?.start, found?.end)).toBe(asWritten)
  expect(more).toEqual([])
})

test.each([
  '第一产业占比',
  '获得第一批资金',
  '列入第三季度',
  '举办第十六届运动会',
  '取得第一手资料',
  '第二十条',
  '位居第二产业',
  '列在首位宣传',
  '把安全放在首位',
  '排在第一位数',
  '位居全省倒数第三名',
  '获得第三至第五名',
  '居全省第3，580名',
])('finds no rank in %s', (text) => {
  expect(parseRanks(text)).toEqual([])
})
