import { publishedFolder } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'
import { readCodelists } from '../codelists.ts'
import { extract } from '../extraction.ts'
import { summariseNumbers } from './number-ledger.ts'

const TEXT = `示例市2022年工作总结
1.新建公园3个，增强“四个意识”，举办5公里健康跑。根据《示例规划（2021-2025年）》（示政发〔2021〕8号），
8月8日上午9:30举办甲县第三届运动会，居全省第2名。
电话：0354-2031234
编号77附近另有88。见表1。
`

async function fates(): Promise<[string, string][]> {
  const { numbers } = extract(TEXT, { year: 2022, region: '140700' }, await readCodelists(publishedFolder))
  return numbers.map(({ asWritten, fate }) => [asWritten, fate])
}

test('accounts for every number, with the reason', async () => {
  expect(await fates()).toEqual([
    ['2022', 'DATE'],
    ['1', 'ITEM'],
    ['3', 'DRAFTED'],
    ['四个', 'IDIOM'],
    ['5', 'NAME'],
    ['2021', 'DOCUMENT'],
    ['2025', 'DOCUMENT'],
    ['2021', 'DOCUMENT'],
    ['8', 'DOCUMENT'],
    ['8', 'DATE'],
    ['8', 'DATE'],
    ['9', 'DATE'],
    ['30', 'DATE'],
    ['2', 'ORDINAL'],
    ['0354', 'CODE'],
    ['2031234', 'CODE'],
    ['77', 'UNREAD'],
    ['88', 'UNREAD'],
    ['1', 'ITEM'],
  ])
})

test('counts what was drafted, listed and left to check', async () => {
  const { numbers } = extract(TEXT, { year: 2022, region: '140700' }, await readCodelists(publishedFolder))
  expect(summariseNumbers(numbers)).toEqual({ total: 19, drafted: 1, listed: 16, unread: 2 })
})
