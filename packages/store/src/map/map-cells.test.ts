import { latitudeAt, mercatorY } from '@tiyu/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnAt, MAX_LEVEL, rowAt } from './grid.ts'
import { MAX_UNDIVIDED, type MapCell, mapCells } from './map-cells.ts'
import { PlaceKeys } from './place-keys.ts'

type Place = readonly [longitude: number, latitude: number]

function cellsOf(places: readonly Place[]): MapCell[] {
  const keys = new PlaceKeys()
  for (const place of places) keys.add(...place)
  return [...mapCells(keys.sorted())]
}

const nameOf = ({ level, column, row }: Pick<MapCell, 'level' | 'column' | 'row'>) => `${level}/${column}/${row}`

const cellOf = ([longitude, latitude]: Place, level: number) => ({
  level,
  column: columnAt(longitude, level),
  row: rowAt(latitude, level),
})

/** Places anywhere, and many near or at a few of them. */
const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const place = fc.tuple(degrees(180), degrees(90))
const crowd = fc
  .tuple(place, fc.constantFrom(0, 1e-7, 0.001, 0.5), fc.integer({ min: 1, max: 200 }))
  .map(([[longitude, latitude], step, size]) =>
    Array.from(
      { length: size },
      (_, at): Place => [Math.min(180, longitude + at * step), Math.min(90, latitude + (at % 7) * step)],
    ),
  )
const crowds = fc.array(crowd, { maxLength: 6 }).map((lists) => lists.flat())

test('counts the places of every cell, and divides those of many', () => {
  fc.assert(
    fc.property(crowds, (places) => {
      const cells = new Map(cellsOf(places).map((cell) => [nameOf(cell), cell]))
      const isCounted = (one: Place, level: number) =>
        level === 0 || (cells.get(nameOf(cellOf(one, level - 1)))?.count ?? 0) > MAX_UNDIVIDED
      const names = Array.from({ length: MAX_LEVEL + 1 }, (_, level) =>
        places.filter((one) => isCounted(one, level)).map((one) => nameOf(cellOf(one, level))),
      )
      const expected = Array.from(
        Map.groupBy(names.flat(), (name) => name),
        ([name, { length }]) => [name, length],
      )
      expect(new Map(Array.from(cells, ([name, { count }]) => [name, count]))).toEqual(
        new Map(expected as [string, number][]),
      )
    }),
    { numRuns: 60 },
  )
})

test('positions are the means of the places on the map', () => {
  fc.assert(
    fc.property(crowds, (places) => {
      for (const { level, column, row, count, longitude, latitude } of cellsOf(places)) {
        const inCell = places.filter((one) => nameOf(cellOf(one, level)) === nameOf({ level, column, row }))
        const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count
        const middle = latitudeAt(mean(inCell.map(([, one]) => mercatorY(one))))
        expect(Math.abs(longitude - mean(inCell.map(([one]) => one)))).toBeLessThan(5e-6)
        expect(Math.abs(latitude - middle)).toBeLessThan(5e-6)
      }
    }),
    { numRuns: 60 },
  )
})

test('no place, no cell; few places, one cell; many at one point, a cell of each level', () => {
  expect(cellsOf([])).toEqual([])
  const few = Array.from({ length: MAX_UNDIVIDED }, (_, at): Place => [at, at])
  expect(cellsOf(few)).toMatchObject([{ level: 0, column: 0, row: 0, count: MAX_UNDIVIDED }])
  const many = Array.from({ length: MAX_UNDIVIDED + 1 }, (): Place => [112.75, 37.69])
  expect(cellsOf(many).map(({ level, count }) => [level, count])).toEqual(
    Array.from({ length: MAX_LEVEL + 1 }, (_, level) => [level, MAX_UNDIVIDED + 1]),
  )
})
