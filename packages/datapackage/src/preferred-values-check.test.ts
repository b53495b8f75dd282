import { expect, test } from 'vitest'
import { PackageCopy } from './testing/package-copy.ts'

const cell = { indicatorCode: 'sports-grounds', yearFrom: '1950', yearTo: '1950', programmeId: '', unitCode: 'PIECE' }
const reasons = { preferredReason: '最新', preferredReasonEn: 'The latest.' }

async function problemsOf(...rows: Record<string, string>[]) {
  const copy = await PackageCopy.published()
  await using _ = copy
  const lines: number[] = []
  for (const [index, row] of rows.entries()) {
    lines.push(await copy.append('observations', { ...cell, id: `o-new-${index}`, ...row }))
  }
  return { lines, places: await copy.positions() }
}

test('one value for a cell needs no reason', async () => {
  expect((await problemsOf({ preferred: 'true' })).places).toEqual([])
})

test('two values for a cell, one of them preferred, both with reasons, are right', async () => {
  const { places } = await problemsOf({ preferred: 'true', ...reasons }, { preferred: 'false', ...reasons })
  expect(places).toEqual([])
})

test('a lone value that is not preferred is told', async () => {
  const { lines, places } = await problemsOf({ preferred: 'false' })
  expect(places).toEqual([`observations.csv:${lines[0]}:15 (preferred)`])
})

test('two preferred values for a cell are told where the first stands', async () => {
  const { lines, places } = await problemsOf({ preferred: 'true', ...reasons }, { preferred: 'true', ...reasons })
  expect(places).toEqual([`observations.csv:${lines[0]}:15 (preferred)`])
})

test('each value without a reason in both languages is told', async () => {
  const { lines, places } = await problemsOf(
    { preferred: 'true', ...reasons, preferredReasonEn: '' },
    { preferred: 'false', ...reasons },
    { preferred: 'false', ...reasons, preferredReason: '' },
  )
  expect(places).toEqual([0, 2].map((index) => `observations.csv:${lines[index]}:16 (preferredReason)`))
})

test.each([
  ['another year', { yearFrom: '1951', yearTo: '1951' }],
  ['another region', { regionCode: '140000' }],
  ['another kind', { kind: 'TARGET' }],
  ['another event', { eventId: 'new-year-climb-2020' }],
])('a value of %s stands for itself', async (_, other) => {
  const { places } = await problemsOf({ preferred: 'true' }, { preferred: 'true', ...other })
  expect(places).toEqual([])
})
