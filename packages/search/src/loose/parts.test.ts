import { expect, test } from 'vitest'
import { partMatches, partsOf } from './parts.ts'

test.each([
  ['a place and what is not there', '太谷足球场', { 太谷: 9, 足球: 40, 球场: 60 }, ['太谷', '足球场']],
  ['the rarest part first', '足球场太谷', { 太谷: 9, 足球: 40, 球场: 60 }, ['太谷', '足球场']],
  ['names whose characters meet elsewhere', '昔阳球场', { 昔阳: 30, 阳球: 2, 球场: 60 }, ['昔阳', '球场']],
  [
    'names within a part',
    '晋中体育馆面积',
    { 晋中: 40, 中体: 1, 体育: 90, 育馆: 9, 面积: 50 },
    ['晋中体育馆', '体育馆', '晋中', '面积'],
  ],
  ['words apart', '太谷 pool', { 太谷: 9, pool: 3 }, ['pool', '太谷']],
  ['what a question is about', '太谷足球场有多少', { 太谷: 9, 足球: 40, 球场: 60, 场有: 1 }, ['太谷', '足球场']],
  ['only what some entry has', '太谷龘龘', { 太谷: 9 }, ['太谷']],
  ['no single characters', '太谷馆', { 太谷: 9, 馆: 70 }, ['太谷']],
  ['a place and what nothing has', '昔阳冰壶馆', { 昔阳: 9 }, ['昔阳']],
  ['nothing that is a small part', '手球 quidditch', { 手球: 9 }, []],
  ['nothing of one part', '柔力球', { 柔力: 3, 力球: 3 }, []],
  ['nothing of numbers', '太谷 2035', { 太谷: 9, 2035: 7 }, ['太谷']],
])('%s: %s', (_, text, counts: Readonly<Record<string, number>>, parts) =>
  expect(partsOf(text, ({ token }) => counts[token] ?? 0)).toEqual(parts),
)

test('two of three parts come before one', () => {
  const [pairs, ...each] = partMatches(['太谷', '足球', '夜场'])
  expect(pairs).toHaveLength(3)
  expect(each).toHaveLength(6)
})
