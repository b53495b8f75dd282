import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import type { TableColumn, TableRow } from '../table/table.ts'
import { FIELD_HEADERS, inBatches, typedColumns } from '../testing/typed-table.ts'
import { tableFormats } from './formats.ts'
import { GEO_METADATA } from './geo-column.ts'

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
      { length: 45_000 },
      (_, at): TableRow => [`n${at}`, `${at}.0`, at, at / 3, at % 2 === 0, []],
    )
    const file = await write(rows)
    const groups = parquetMetadata(file).row_groups
    expect(groups.map(({ num_rows }) => Number(num_rows))).toEqual([20_000, 20_000, 5000])
    const statistics = groups.map(({ columns: [text] }) => text?.meta_data?.statistics)
    expect(statistics.map((one) => [one?.min_value, one?.max_value])).toEqual([
      ['n0', 'n9999'],
      ['n20000', 'n39999'],
      ['n40000', 'n44999'],
    ])
    const read = await parquetReadObjects({ file, rowStart: 39_999, rowEnd: 40_001 })
    expect(read.map(({ text, number }) => [text, number])).toEqual([
      ['n39999', 39_999 / 3],
      ['n40000', 40_000 / 3],
    ])
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
