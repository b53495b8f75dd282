import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Quantity } from './quantity.ts'
import { parseQuantities } from './quantity-parser.ts'
import { type Phrase, PhraseCorpus, type StatedQuantity } from './testing/phrase-corpus.ts'

const units = parse(readFileSync(new URL('../../../data/units.csv', import.meta.url)), { columns: true }) as {
  code: string
  name: string
}[]

const SEED = 20_260
const phrases = new PhraseCorpus(SEED).generate(8000)

function shown({ exact, exactUpper = '', unitCode, qualifier }: StatedQuantity | Quantity): string {
  return `${exact}~${exactUpper} ${unitCode} ${qualifier}`
}

/** Readings that are not what the phrase states; one without a unit code proves nothing, and only its number counts. */
function wrongReadings({ text, stated }: Phrase): string[] {
  return parseQuantities(text, units)
    .filter((one) =>
      stated.unitCode === null && one.unitCode === null ? one.exact !== stated.exact : shown(one) !== shown(stated),
    )
    .map((one) => `${JSON.stringify(text)} states ${shown(stated)}, read as ${shown(one)}`)
}

test('reads every phrase of a generated corpus rightly or not at all', () => {
  expect(phrases.flatMap(wrongReadings)).toEqual([])
})

test('reads every phrase of the corpus that has one meaning', () => {
  const certain = phrases.filter(({ isCertain }) => isCertain)
  expect(certain.length).toBeGreaterThan(phrases.length / 4)
  expect(certain.filter(({ text }) => parseQuantities(text, units).length !== 1).map(({ text }) => text)).toEqual([])
})

test('the corpus has every kind of sign, separator, unit and look-alike', () => {
  const all = phrases.map(({ text }) => text).join('\n')
  for (const sample of ['−', '负', '下降', '，', '\u2009', '’', 'km²', '㎢', '半', '千人拥有', '⼈', '㎞', '３']) {
    expect(all.includes(sample), sample).toBe(true)
  }
})
