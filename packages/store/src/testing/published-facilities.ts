import { columnsOf } from '@tiyu/datapackage/testing'
import { EditedStore } from './edited-store.ts'
import type { storeFixtures } from './store-fixtures.ts'

/** Cells of a row by the names of their columns. */
type Cells = Readonly<Record<string, string | number>>

const UNITS: readonly Cells[] = [
  { code: 'M2', quantityKind: 'area', factor: '1' },
  { code: 'MU', quantityKind: 'area', factor: '2000/3' },
  { code: 'HECTARE', quantityKind: 'area', factor: '10000' },
  { code: 'SEAT', quantityKind: 'count', factor: '1' },
  { code: 'PERSON', quantityKind: 'persons', factor: '1' },
]

const BASE_CODES: Readonly<Record<string, string>> = { area: 'M2', count: 'SEAT', persons: 'PERSON' }

const rowOf = (table: string, cells: Cells) =>
  `${columnsOf(table)
    .map((column) => cells[column] ?? '')
    .join(',')}\n`

/** Publishes facilities of one city into a new store. */
export async function publishFacilities(
  kind: keyof typeof storeFixtures,
  facilities: readonly Cells[],
): Promise<EditedStore> {
  const edited = await EditedStore.in(kind)
  const { copy } = edited.edited
  const add = (table: string, rows: readonly Cells[]) =>
    copy.edit(`${table}.csv`, (text) => text + rows.map((cells) => rowOf(table, cells)).join(''))
  await add('regions', [{ code: '140700', name: '晋中市', nameEn: 'Jinzhong', level: 'PREFECTURE' }])
  await add(
    'units',
    UNITS.map((unit) => ({
      ...unit,
      name: unit.code as string,
      nameEn: unit.code as string,
      baseCode: BASE_CODES[unit.quantityKind as string] as string,
    })),
  )
  await add(
    'facilities',
    facilities.map((facility, at) => ({ id: `facility-${at}`, name: `球场${at}`, regionCode: '140700', ...facility })),
  )
  await edited.publish()
  return edited
}
