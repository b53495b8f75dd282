import { expect, it, vi } from 'vitest'
import type { RecordStore } from '../record-store.ts'
import { Grouping } from './grouping.ts'

const RECORDS = [
  { __typename: 'Facility', status: 'OPEN', area: { exact: '5', unit: { code: 'M2' } } },
  { __typename: 'Facility', status: 'CLOSED', area: null },
  { __typename: 'Facility', status: 'OPEN', area: { exact: '7', unit: { code: 'M2' } } },
]

it('finds and reads the records once for counts and numbers', async () => {
  const positions = vi.fn(async () => [0, 1, 2])
  const record = vi.fn(async (_type: string, position: number) => RECORDS[position])
  const store = { positions, record } as object as RecordStore
  const dimensions = [{ name: 'STATUS', columns: [], groups: [] }]
  const filter = { status: { exists: true } }
  const grouping = new Grouping(store, { type: 'Facility', filter, dimensions, level: null, field: 'area' })

  expect(await grouping.counts()).toEqual([
    { keys: ['OPEN'], count: 2 },
    { keys: ['CLOSED'], count: 1 },
  ])
  expect(await grouping.total()).toBe(3)
  expect((await grouping.records()).map(({ number }) => number?.exact)).toEqual(['5', undefined, '7'])
  expect(positions).toHaveBeenCalledTimes(1)
  expect(record).toHaveBeenCalledTimes(3)
})
