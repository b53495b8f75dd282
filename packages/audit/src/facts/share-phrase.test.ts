import { expect, test } from 'vitest'
import { parseShare } from './share-phrase.ts'

test.each([
  ['沙灘足球場140個,占0.07%', '140', '0.07'],
  ['體育系統管理的體育場地2.43萬個,占1.43%', '2.43', '1.43'],
  ['游泳池１.９５万个，占比５４.１７％', '1.95', '54.17'],
  ['其中:城镇 | 1821990 | 54.14', '1821990', '54.14'],
  ['體育用品及相關產品制造 11238.2 2755.5 65.7 50.2', '11238.2', '65.7'],
  ['體育用品及相關產品制造 11238.2 2755.5 65.7 50.2', '2755.5', '50.2'],
])('parses the share in %s of %s as %s %%', (words, exact, share) => {
  expect(parseShare(words, exact)).toBe(share)
})

test.each([
  ['體育場地面積37.02億平方米', '37.02'],
  ['场地面积7.98亿平方米,占', '7.98'],
  ['健身步道 | 个/公里 | 125/485.56', '125'],
  ['体育场地数量 | 个 | 9228', '9228'],
  ['室内占40%，室外占60%，共100个', '100'],
])('finds no share in %s for %s', (words, exact) => {
  expect(parseShare(words, exact)).toBeUndefined()
})
