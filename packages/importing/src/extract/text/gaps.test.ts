import { expect, test } from 'vitest'
import { closeGaps } from './gaps.ts'

const close = (text: string) => closeGaps({ text, offsets: [...text].map((_, at) => at) })

test.each([
  ['新建步道 16 个，面积 570㎡ 。', '新建步道16个，面积570㎡。'],
  ['召开工作会议 部署重点任务', '召开工作会议，部署重点任务'],
  ['2024 Dragon Boat Race', '2024 Dragon Boat Race'],
  ['１８.５公里，增长１８．３％', '18.5公里，增长18.3%'],
  ['1 建设场地', '1 建设场地'],
])('reads %j as %j', (text, expected) => {
  expect(close(text).text).toBe(expected)
})

test('keeps the offset of each character', () => {
  expect(close('共 16 个')).toEqual({ text: '共16个', offsets: [0, 2, 3, 5] })
})
