import { expect, test } from 'vitest'
import { draftEventFigures, draftText } from '../testing/draft-text.ts'

/** Returns the figures of a sentence with the names of their events. */
const figuresOf = (sentence: string) => draftEventFigures(`一、2022年工作总结\n${sentence}`)

test.each([
  ['举办“丰收杯”篮球赛，吸引36支队伍、400名运动员参赛。', ['36 “丰收杯”篮球赛', '400 “丰收杯”篮球赛']],
  ['举办“丰收杯”篮球赛，带动消费300万元；新建步道12公里。', ['300 “丰收杯”篮球赛', '12 ']],
  ['举办“丰收杯”篮球赛、“和谐杯”足球赛，共有400人参赛。', ['400 ']],
  ['举办“丰收杯”篮球赛等赛事23场，参赛400人。', ['23 ', '400 ']],
])('links the figures of one event to it: %s', async (sentence, expected) => {
  expect(await figuresOf(sentence)).toEqual(expected)
})

test('gives a cancelled event no actual figures', async () => {
  const text = '一、2022年工作总结\n“丰收杯”篮球赛有1200人报名，因疫情取消。原定60支队伍参加的“和谐杯”足球赛停办。'
  const drafts = await draftText(text, 'observations')
  expect(drafts.map(({ cells }) => `${cells.exact} ${cells.kind} ${cells.eventId}`)).toEqual([
    '1200 ACTUAL ',
    '60 PLAN ',
  ])
})
