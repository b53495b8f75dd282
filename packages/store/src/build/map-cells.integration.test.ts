import { columnsOf } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'
import { EditedStore } from '../testing/edited-store.ts'
import { mapCellsOf } from '../testing/map-cells.ts'

/** A crowd in one city, a few places elsewhere, and one without coordinates. */
const places = [
  ...Array.from({ length: 300 }, (_, at) => ({ longitude: 112.7 + (at % 17) / 1000, latitude: 37.6 + at / 10_000 })),
  ...Array.from({ length: 40 }, () => ({ longitude: 113.5, latitude: 37.9 })),
  { longitude: 111.9, latitude: 36.9 },
]

function rowOf(table: 'regions' | 'facilities', cells: Readonly<Record<string, string | number>>): string {
  return `${columnsOf(table)
    .map((column) => cells[column] ?? '')
    .join(',')}\n`
}

const facility = (id: string, cells: object) =>
  rowOf('facilities', { id, name: `球场${id}`, nameEn: `Ground ${id}`, regionCode: '140700', ...cells })

test.each(['folders', 'PostgreSQL'] as const)('a release in %s has the cells of its facilities', async (kind) => {
  const edited = await EditedStore.in(kind)
  try {
    const { copy } = edited.edited
    const region = { code: '140700', name: '晋中市', nameEn: 'Jinzhong', level: 'PREFECTURE' }
    await copy.edit('regions.csv', (text) => text + rowOf('regions', region))
    const rows = places.map((place, at) => facility(`place-${at}`, place))
    await copy.edit('facilities.csv', (text) => text + rows.join('') + facility('nowhere', {}))
    await edited.publish()
    const { query, close } = await edited.store.open()
    const cells = await query({ text: 'SELECT * FROM "MapCell" ORDER BY level, "column", "row"', values: [] })
    await close()
    const rounded = (degrees: number) => Number(degrees.toFixed(6))
    const expected = mapCellsOf(places)
      .toSorted((one, other) => one.level - other.level || one.column - other.column || one.row - other.row)
      .map((cell) => ({ ...cell, longitude: rounded(cell.longitude), latitude: rounded(cell.latitude) }))
    expect(cells).toEqual(expected)
    expect(cells[0]).toMatchObject({ level: 0, count: places.length })
  } finally {
    await edited.remove()
  }
})
