import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

async function yearsOf(text: string): Promise<string[]> {
  const drafts = await draftText(text, 'observations')
  return drafts.map(({ cells }) =>
    cells.yearFrom === cells.yearTo ? `${cells.yearTo}` : `${cells.yearFrom}-${cells.yearTo}`,
  )
}

test('what was done in a part on several years is of all of them, and what there is of the last', async () => {
  const text =
    '一、五年工作回顾\n（一）举办培训48期，260人取得证书。\n（二）现有队员26人。在第九届省运会上夺得金牌3枚。\n二、问题\n举办赛事2场。'
  expect(await yearsOf(text)).toEqual(['2018-2022', '2018-2022', '2022', '2022', '2022'])
})

test('the years that a paragraph opens with hold for the items below it', async () => {
  const text = '“十三五”时期，体育事业取得进展。\n——建成公园3个。\n同时，仍有短板。举办赛事5场。'
  expect(await yearsOf(text)).toEqual(['2016-2020', '2022'])
})

test('a report that is dated in the next year calls that one 今年', async () => {
  const text = '关于提案的答复\n截至去年底，人均体育场地面积2.5平方米。今年再建40处。\n2023年5月16日'
  expect(await yearsOf(text)).toEqual(['2022', '2023'])
  expect(await yearsOf(text.replace('5月', '1月'))).toEqual(['2021', '2022'])
})
