import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { TableColumn, TableRow } from '../../table/table.ts'
import { FIELD_HEADERS, inBatches, typedColumns } from '../../testing/typed-table.ts'
import { tableFormats } from '../formats.ts'
import { GEO_METADATA } from '../geo-column.ts'

const list: TableColumn = { ...(typedColumns[0] as TableColumn), name: 'list', isList: true }

async function write(rows: readonly TableRow[], written = [...typedColumns, list]): Promise<ArrayBuffer> {
  const bytes = await buffer(Readable.from(tableFormats.parquet.write(inBatches(written, rows), FIELD_HEADERS)))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

describe('parquet', () => {
  it('is read back with types, decimals as texts', async () => {
    const file = await write([
      ['名', '2.350', -3, 0.1, true, ['a', null, 'b']],
      [null, null, null, null, null, []],
    ])
    expect(await parquetReadObjects({ file })).toEqual([
      { text: '名', decimal: '2.350', integer: -3, number: 0.1, boolean: true, list: 'a;;b' },
      { text: null, decimal: null, integer: null, number: null, boolean: null, list: '' },
    ])
  })

  it('is written in groups of rows', async () => {
    const rows = Array.from(
      { length: 250_000 },
      (_, at): TableRow => [`n${at}`, `${at % 300}.0`, at % 7, at / 3, at % 2 === 0, at % 3 === 0 ? null : []],
    )
    const file = await write(rows)
    const groups = parquetMetadata(file).row_groups
    expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([102_400, 102_400, 45_200])
    const statistics = groups.map(({ columns: [text] }) => text?.meta_data?.statistics)
    expect(statistics.map((one) => [one?.min_value, one?.max_value])).toEqual([
      ['n0', 'n99999'],
      ['n102400', 'n204799'],
      ['n204800', 'n249999'],
    ])
    expect(await parquetReadObjects({ file, rowStart: 102_000, rowEnd: 205_000 })).toEqual(
      rows.slice(102_000, 205_000).map(([text, decimal, integer, number, boolean, list]) => ({
        ...{ text, decimal, integer, number, boolean },
        list: list === null ? null : '',
      })),
    )
  })

  it('has smaller groups where the values are long', async () => {
    const rows = Array.from(
      { length: 1000 },
      (_, at): TableRow => [`${at}${'长'.repeat(20_000)}`, null, 1, 1, true, []],
    )
    const file = await write(rows)
    const groups = parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))
    expect(groups).toEqual([320, 320, 320, 40])
    const read = await parquetReadObjects({ file, columns: ['text'] })
    expect(read.every(({ text }, at) => text === rows[at]?.[0])).toBe(true)
  })

  it('has a dictionary of values that repeat, until there are too many', async () => {
    const repeated = (at: number) => `r${at % 1000}`
    const rows = Array.from({ length: 60_000 }, (_, at): TableRow => {
      const late = at < 5000 ? repeated(at) : `${at}`
      return [repeated(at), late, at % 5, at, null, [late]]
    })
    const file = await write(rows)
    const encodings = parquetMetadata(file).row_groups[0]?.columns.map(({ meta_data }) => meta_data?.encodings.at(-1))
    expect(encodings).toEqual(['RLE_DICTIONARY', 'PLAIN', 'RLE_DICTIONARY', 'PLAIN', 'RLE', 'PLAIN'])
    const read = await parquetReadObjects({ file })
    expect(
      read.every(
        ({ text, decimal, list }, at) => text === rows[at]?.[0] && decimal === rows[at]?.[1] && list === decimal,
      ),
    ).toBe(true)
  })

  it('states the smallest and the largest value in the order of UTF-8, and none where there are no values', async () => {
    const file = await write([
      ['（', '2', -1, 0, false, null],
      ['𠮷', '10', 5, -2.5, false, null],
      [null, null, null, null, null, null],
    ])
    const statistics = parquetMetadata(file).row_groups[0]?.columns.map(({ meta_data }) => meta_data?.statistics)
    expect(statistics?.map((one) => [one?.min_value, one?.max_value, Number(one?.null_count)])).toEqual([
      ['（', '𠮷', 1],
      ['10', '2', 1],
      [-1, 5, 1],
      [-2.5, 0, 1],
      [false, false, 1],
      [undefined, undefined, 3],
    ])
  })

  it.each([2 ** 31, -(2 ** 31) - 1, 0.5, Number.NaN])('refuses %d as a 32-bit integer', async (value) => {
    await expect(write([[null, null, value, null, null, null]])).rejects.toThrow(RangeError)
  })

  it('keeps every text, lone surrogates as U+FFFD', async () => {
    const texts = fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const file = await write(values.map((text) => [text, text, null, null, null, [text]]))
        const read = await parquetReadObjects({ file })
        expect(read.map(({ text }) => text)).toEqual(values.map((text) => text?.toWellFormed() ?? null))
        expect(read.map(({ decimal }) => decimal)).toEqual(read.map(({ text }) => text))
      }),
      { numRuns: 60 },
    )
  })

  it('has the same bytes each time, however the rows arrive', async () => {
    const rows = Array.from({ length: 5000 }, (_, at): TableRow => [`n${at}`, '1', at, at, true, ['a']])
    const columns = [...typedColumns, list]
    async function* oneByOne() {
      for (const row of rows) yield [row]
    }
    const other = await buffer(
      Readable.from(tableFormats.parquet.write({ columns, batches: oneByOne() }, FIELD_HEADERS)),
    )
    expect(other.equals(Buffer.from(await write(rows)))).toBe(true)
  })

  it('is valid without rows', async () => {
    expect(await parquetReadObjects({ file: await write([]) })).toEqual([])
  })

  it('has the places of rows as points (GeoParquet)', async () => {
    const place = ['name', 'venue.longitude', 'venue.latitude'].map((name, at): TableColumn => {
      const base = typedColumns[at === 0 ? 0 : 3] as TableColumn
      return { ...base, name, fields: name.split('.') }
    })
    const file = await write(
      [
        ['甲', 112.5, 37.7],
        ['乙', 112.5, null],
      ],
      place,
    )
    const read = await parquetReadObjects({ file })
    expect(read.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [112.5, 37.7] }, null])
    expect(parquetMetadata(file).key_value_metadata).toEqual([GEO_METADATA])
    expect(parquetMetadata(await write([])).key_value_metadata ?? []).toEqual([])
  })

  it('stops reading once its reader stops', async () => {
    let isStopped = false
    async function* batches() {
      try {
        for (;;)
          yield Array.from({ length: 1000 }, (_, at): TableRow => [`${at} ${Math.random()}`, '1', 1, 1, true, []])
      } finally {
        isStopped = true
      }
    }
    for await (const _piece of tableFormats.parquet.write(
      { columns: [...typedColumns, list], batches: batches() },
      FIELD_HEADERS,
    ))
      break
    await expect.poll(() => isStopped).toBe(true)
  })
})
