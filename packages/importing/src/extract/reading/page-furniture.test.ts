import { expect, test } from 'vitest'
import { runsAt } from '../testing/text-runs.ts'
import { withoutFurniture } from './page-furniture.ts'

/** Returns the texts of pages without what is of each page. */
const read = (pages: readonly ReturnType<typeof runsAt>[]) =>
  withoutFurniture(pages).map((runs) => runs.map(({ text }) => text))

const body = (...lines: readonly string[]) => lines.flatMap((text, index) => runsAt(700 - index * 20, [text, 0]))
const BODY = body('新建步道', '12公里，', '改造球场', '3片，')

test.each([
  ['甲市体育局', ['- 1 -', '- 2 -']],
  ['甲市体育局', ['第1页 共2页', '第2页 共2页']],
  ['2024年统计公报', ['3', '4']],
])('takes off the line %s at the head of each page and the numbers %j', (head, numbers) => {
  const bodies = [BODY, [...BODY].reverse().map((run, index) => ({ ...run, y: 700 - index * 20 }))]
  const pages = numbers.map((number, index) => [
    ...runsAt(780, [head, 0]),
    ...(bodies[index] ?? []),
    ...runsAt(40, [number, 290]),
  ])
  expect(read(pages)).toEqual(bodies.map((runs) => runs.map(({ text }) => text)))
})

test('leaves what differs from page to page, or stands on one only', () => {
  const pages = [
    [...BODY, ...runsAt(40, ['12', 0])],
    [...BODY.map((run) => ({ ...run, y: run.y - 30 })), ...runsAt(40, ['57', 0])],
  ]
  expect(read(pages).map((texts) => texts.at(-1))).toEqual(['12', '57'])
  expect(read([BODY])).toEqual([BODY.map(({ text }) => text)])
})

test.each([
  ['健身步道12公里', '健身步道13公里'],
  ['全市共有场地3580个', '全市共有场地3580个'],
])('leaves lines that state amounts: %s, %s', (...lines) => {
  const pages = lines.map((line, index) => [
    ...body(`甲${index}`, `乙${index}`, `丙${index}`),
    ...runsAt(40, [line, 0]),
  ])
  expect(read(pages).map((texts) => texts.at(-1))).toEqual(lines)
})
