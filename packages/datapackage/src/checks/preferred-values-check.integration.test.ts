import { expect, test } from 'vitest'
import { PackageCopy } from '../testing/package-copy.ts'

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

test('accepts a single preferred value without a reason', async () => {
  expect((await problemsOf({ preferred: 'true' })).places).toEqual([])
})

test('accepts two values with reasons, one of them preferred', async () => {
  const { places } = await problemsOf({ preferred: 'true', ...reasons }, { preferred: 'false', ...reasons })
  expect(places).toEqual([])
})

test('reports a single value that is not preferred', async () => {
  const { lines, places } = await problemsOf({ preferred: 'false' })
  expect(places).toEqual([`observations.csv:${lines[0]}:15 (preferred)`])
})

test('reports two preferred values at the first one', async () => {
  const { lines, places } = await problemsOf({ preferred: 'true', ...reasons }, { preferred: 'true', ...reasons })
  expect(places).toEqual([`observations.csv:${lines[0]}:15 (preferred)`])
})

test('reports every value that lacks a reason in one of the languages', async () => {
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
])('treats a value of %s as another cell', async (_, other) => {
  const { places } = await problemsOf({ preferred: 'true' }, { preferred: 'true', ...other })
  expect(places).toEqual([])
})
