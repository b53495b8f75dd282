import { expect, test } from 'vitest'
import { draftEventFigures } from '../testing/draft-text.ts'

/** Returns each figure with the name of the event that it is linked to. */
async function figuresOf(sentence: string): Promise<string[]> {
  const figures = await draftEventFigures(`Annual Report 2022\n1. Events\n${sentence}`)
  return figures.map((figure) => figure.trim())
}

const MARATHON = 'Harbour Marathon'
const REGATTA = 'Harbour Regatta'

test.each<[sentence: string, expected: string[]]>([
  [
    `The ${MARATHON} on 12 November 2022 attracted 21,500 runners from 34 countries.`,
    [`21500 ${MARATHON}`, `34 ${MARATHON}`],
  ],
  [`In May 2022, 600 rowers took part in the ${REGATTA}.`, [`600 ${REGATTA}`]],
  [`The ${MARATHON} was held on 3 May 2022 and generated revenue of CNY 3 million.`, [`3000000 ${MARATHON}`]],
  [`The ${MARATHON} and other races drew 21,500 runners.`, ['21500']],
  [`The ${MARATHON} and the ${REGATTA} drew 22,100 participants.`, ['22100']],
  [`The ${MARATHON} was held on 3 May 2022; the city has 41 sports facilities.`, ['41']],
  ['The city has 41 public sports facilities with 3,200 members.', ['41', '3200']],
])('links the figures of one event to it: %s', async (sentence, expected) => {
  expect(await figuresOf(sentence)).toEqual(expected)
})
