import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { tableFromIPC } from '@uwdata/flechette'
import { describe, expect, it } from 'vitest'
import type { TableColumn, TableRow } from '../table/table.ts'
import { FIELD_HEADERS, inBatches, typedColumns } from '../testing/typed-table.ts'
import { tableFormats } from './formats.ts'

const list: TableColumn = { ...(typedColumns[2] as TableColumn), name: 'list', isList: true }

/** Writes rows in batches of a hundred; returns the table, and the number of its record batches. */
async function write(rows: readonly TableRow[]) {
  const pieces = tableFormats.arrow.write(inBatches([...typedColumns, list], rows), FIELD_HEADERS)
  const table = tableFromIPC(await buffer(Readable.from(pieces)))
  return { table, batches: table.getChildAt(0).data.map(({ length }) => length) }
}

describe('arrow', () => {
  it('is read back with types, decimals as texts', async () => {
    const { table } = await write([
      ['名', '2.350', -3, 0.1, true, [1, null, 2]],
      [null, null, null, null, null, []],
    ])
    expect(table.toArray()).toEqual([
      { text: '名', decimal: '2.350', integer: -3, number: 0.1, boolean: true, list: '1;;2' },
      { text: null, decimal: null, integer: null, number: null, boolean: null, list: '' },
    ])
  })

  it('is written in batches of rows', async () => {
    const rows = Array.from({ length: 45_050 }, (_, at): TableRow => [`n${at}`, `${at}.0`, at, at / 3, null, []])
    const { table, batches } = await write(rows)
    expect(batches).toEqual([20_000, 20_000, 5050])
    expect(table.get(40_000)).toMatchObject({ text: 'n40000', number: 40_000 / 3, boolean: null })
    expect(table.get(45_049)).toMatchObject({ decimal: '45049.0' })
  })

  it('is valid without rows', async () => {
    const { table } = await write([])
    expect([table.numRows, table.names]).toEqual([0, [...typedColumns, list].map(({ name }) => name)])
  })
})
