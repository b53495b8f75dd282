import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EditedStore } from '../testing/edited-store.ts'
import { diffReleases, diffRows, rowsToCompare } from './diff.ts'
import { compareKeys, type KeyedRow } from './keyed-rows.ts'
import { sortByKey } from './sort-by-key.ts'

async function* each(rows: readonly KeyedRow[]): AsyncGenerator<KeyedRow> {
  yield* rows
}

// Supplementary characters sort before some BMP characters in UTF-16, but after all of them in UTF-8.
const key = fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,4}$/), fc.constantFrom('甲', '𠮷', '\uFF21', 'é', '\n'))
const rows = fc.uniqueArray(fc.record({ key, cells: fc.tuple(fc.constantFrom('', 'x', 'y')) }), {
  selector: (row) => row.key,
  maxLength: 30,
})

test('sorts rows by key with any run size', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 8 }), async (unsorted, runSize) => {
      const sorted = await Array.fromAsync(sortByKey(each(unsorted), runSize))
      expect(sorted).toEqual(unsorted.toSorted((one, other) => compareKeys(one.key, other.key)))
    }),
    { numRuns: 50 },
  )
})

test('finds the same differences as an in-memory comparison', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (before, after) => {
      const found = await Array.fromAsync(diffRows(['cell'], sortByKey(each(before)), sortByKey(each(after))))
      const old = new Map(before.map((row) => [row.key, row.cells[0]]))
      const fresh = new Map(after.map((row) => [row.key, row.cells[0]]))
      const expected = [...new Set([...old.keys(), ...fresh.keys()])].sort(compareKeys).flatMap((one) => {
        const [cellBefore = '', cellAfter = ''] = [old.get(one), fresh.get(one)]
        const isEqual = cellBefore === cellAfter
        const fields = isEqual ? {} : { cell: [cellBefore, cellAfter] }
        if (!old.has(one)) return [{ kind: 'added', key: one, fields }]
        if (!fresh.has(one)) return [{ kind: 'removed', key: one, fields }]
        return isEqual ? [] : [{ kind: 'changed', key: one, fields }]
      })
      expect(found).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})

describe.each(['folders', 'PostgreSQL'] as const)('Two releases in %s', (kind) => {
  let made: EditedStore

  beforeEach(async () => {
    made = await EditedStore.in(kind)
  })
  afterEach(() => made.remove())

  test('are compared row by row and field by field', async () => {
    const { store, edited } = made
    await edited.addSport('chess', '国际象棋')
    await made.publish()
    await edited.copy.edit('sports.csv', (text) => text.replace('ball,球类,Ball games,', 'ball,球,Ball games,chess'))
    await edited.copy.edit('sports.csv', (text) => text.replace('chess,国际象棋,chess,\n', 'go,围棋,Go,\n'))
    await edited.copy.edit('sports.csv', (text) => text.replace('ball,球,Ball games,chess', 'ball,球,Ball games,go'))
    await made.publish('2020.2')
    const [from, to] = await Promise.all([store.find('2020.1'), store.find('2020.2')])
    const diff = await diffReleases(store, from, to)
    expect(diff).toMatchObject({ from: { version: '2020.1' }, to: { version: '2020.2' } })
    expect(diff.tables).toEqual([
      {
        table: 'sports',
        added: 1,
        changed: 1,
        removed: 1,
        fields: { name: 1, parentCode: 1 },
        examples: [
          { kind: 'changed', key: 'ball', fields: { name: ['球类', '球'], parentCode: ['', 'go'] } },
          {
            kind: 'removed',
            key: 'chess',
            fields: { code: ['chess', ''], name: ['国际象棋', ''], nameEn: ['chess', ''] },
          },
          { kind: 'added', key: 'go', fields: { code: ['', 'go'], name: ['', '围棋'], nameEn: ['', 'Go'] } },
        ],
      },
    ])
    expect((await diffReleases(store, from, to, { maxExamples: 0 })).tables[0]).toMatchObject({
      added: 1,
      examples: [],
    })
    expect((await diffReleases(store, from, from)).tables).toEqual([])
    // Only the table whose file differs is read.
    expect(rowsToCompare(from, to)).toBe((from.rows.sports ?? 0) + (to.rows.sports ?? 0))
  }, 60_000)
})
