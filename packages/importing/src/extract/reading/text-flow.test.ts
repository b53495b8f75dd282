import { expect, test } from 'vitest'
import { runsAt } from '../testing/text-runs.ts'
import { joinTexts } from './laid-out-text.ts'
import { flowOf, layOut } from './pdf-text.ts'

/** A line of 20 characters, or of 18 behind an indent. */
const FULL = '本年新建体育公园三个和健身步道二十公里长的'.slice(0, 20)
const FIRST = FULL.slice(0, 18)

/** Runs of lines, each by its start and its text. */
const page = (...lines: readonly (readonly [x: number, text: string])[]) =>
  lines.flatMap(([x, text], index) => runsAt(500 - index * 18, [text, x]))

test('joins the lines of paragraphs whose first line is indented', () => {
  const runs = page([20, FIRST], [0, FULL], [0, '其中12'], [20, FIRST], [0, FULL], [20, '一、工作'])
  expect(layOut(runs).text).toBe(`\u3000\u3000${FIRST}${FULL}其中12\n\u3000\u3000${FIRST}${FULL}\n\u3000\u3000一、工作`)
})

test('leaves the lines of a text without indents', () => {
  expect(layOut(page([0, FULL], [0, FULL], [0, '其中'])).text).toBe(`${FULL}\n${FULL}\n其中`)
})

test('leaves a line that follows a short one, or that is of another size', () => {
  const runs = page([20, FIRST], [0, FULL], [0, '短行'], [0, '表1'])
  expect(layOut(runs).text.split('\n').slice(-1)).toEqual(['表1'])
  const [first, second, ...others] = page([20, FIRST], [0, FULL], [0, FULL])
  const large = others.map((run) => ({ ...run, height: 16 }))
  expect(layOut([...(first ? [first] : []), ...(second ? [second] : []), ...large]).text.split('\n')).toHaveLength(2)
})

test('continues a paragraph on the next page', () => {
  const pages = [page([20, FIRST], [0, FULL], [20, FIRST]), page([0, '其中12个。'], [20, '二、计划'])]
  const flow = flowOf(pages)
  expect(
    joinTexts(pages.map((runs) => layOut(runs, { flow })))
      .text.split('\n')
      .slice(1),
  ).toEqual([`\u3000\u3000${FIRST}其中12个。`, '\u3000\u3000二、计划'])
})
