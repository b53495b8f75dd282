// Checks the published package beyond what `checkPackage` validates.
import { tables } from '@tiyu/model'
import { beforeAll, expect, test } from 'vitest'
import { checkPackage } from './check.ts'
import { publishedFolder, publishedRows, toList } from './testing/published-rows.ts'

let of: Awaited<ReturnType<typeof publishedRows>>

beforeAll(async () => {
  of = await publishedRows()
})

test('has no problems', async () => {
  const { problems, rows: counts } = await checkPackage(publishedFolder)
  expect(problems).toEqual([])
  expect(counts).toEqual(Object.fromEntries(tables.map(({ name }) => [name, of(name).length])))
})

test('has rows in every table', () => {
  expect(tables.map(({ name }) => name).filter((name) => of(name).length === 0)).toEqual([])
})

test('uses every citation', () => {
  const cited = new Set(tables.flatMap(({ name }) => of(name)).flatMap(({ citationIds }) => toList(citationIds)))
  const unused = of('citations')
    .map(({ id }) => id as string)
    .filter((id) => !cited.has(id))
  expect(unused).toEqual([])
})

test('cites every source', () => {
  const used = new Set(of('citations').map(({ sourceId }) => sourceId))
  expect(
    of('sources')
      .map(({ id }) => id)
      .filter((id) => !used.has(id)),
  ).toEqual([])
})

test('has citations for every fact', () => {
  const uncited = tables
    .filter(({ columns }) => 'citationIds' in columns)
    .flatMap(({ name }) =>
      of(name)
        .filter(({ citationIds }) => toList(citationIds).length === 0)
        .map(({ id }) => `${name} ${id}`),
    )
  expect(uncited).toEqual([])
})

test('names only filled columns in inferred', () => {
  const invalid = tables.flatMap(({ name, columns }) =>
    of(name).flatMap((row) =>
      toList(row.inferred)
        .filter((column) => !(column in columns) || row[column] === null)
        .map((column) => `${name} ${row.id}: ${column}`),
    ),
  )
  expect(invalid).toEqual([])
})

test('has every note in both languages', () => {
  const invalid = tables.flatMap(({ name }) =>
    of(name)
      .filter((row) => ((row.note ?? null) === null) !== ((row.noteEn ?? null) === null))
      .map(({ id, code }) => `${name} ${id ?? code}`),
  )
  expect(invalid).toEqual([])
})

test('has no cycles in its hierarchies', () => {
  for (const name of ['regions', 'facility-types', 'sports']) {
    const parents = new Map(of(name).map(({ code, parentCode }) => [code, parentCode]))
    for (const code of parents.keys()) {
      let steps = 0
      for (let at = parents.get(code); at; at = parents.get(at)) expect(steps++, `${name} ${code}`).toBeLessThan(20)
    }
  }
})

test('has base units of the same kind with factor 1', () => {
  const byCode = new Map(of('units').map((unit) => [unit.code, unit]))
  for (const { code, quantityKind, baseCode, factor } of of('units')) {
    const base = byCode.get(baseCode)
    expect(base?.quantityKind, String(code)).toBe(quantityKind)
    if (factor !== null) expect(base?.factor, String(code)).toBe('1')
  }
})
