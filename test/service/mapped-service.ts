import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsOf, PackageCopy } from '@tiyu/datapackage/testing'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { openStore } from '@tiyu/store'

/** A facility that the package of a mapped service has. */
export interface MappedFacility {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly regionCode: string
  readonly status: string
  readonly longitude: number
  readonly latitude: number
}

/** A crowd in one county and some facilities in another; the last one is far from all others. */
export const mappedFacilities: readonly MappedFacility[] = Array.from({ length: 120 }, (_, at) => ({
  id: `court-${at}`,
  name: `第${at}球场`,
  nameEn: `Court ${at}`,
  regionCode: at < 90 ? '140702' : '140725',
  status: at % 3 === 0 ? 'PLANNED' : 'OPEN',
  longitude: at < 90 ? 112.7 + (at % 10) / 500 : 113.1 + (at - 90) / 60,
  latitude: at < 90 ? 37.68 + at / 5000 : 37.8 - (at % 7) / 40,
}))

/** A county with a square outline. */
const county = {
  type: 'Feature',
  properties: { code: '140702' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [112.5, 37.5],
        [113, 37.5],
        [113, 37.9],
        [112.5, 37.9],
        [112.5, 37.5],
      ],
    ],
  },
}

const outlines = {
  type: 'FeatureCollection',
  source: 'jinzhong-sports-bureau-2020',
  licence: 'CC0-1.0',
  features: [county],
}

function rowOf(facility: MappedFacility): string {
  const cells: Readonly<Record<string, string | number>> = { ...facility }
  return `${columnsOf('facilities')
    .map((column) => cells[column] ?? '')
    .join(',')}\n`
}

/** Starts a service of the published package with facilities that have coordinates, and with an outline. */
export async function startMappedService(): Promise<RunningService> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-mapped-'))
  await using copy = await PackageCopy.published()
  await copy.edit('facilities.csv', (text) => text + mappedFacilities.map(rowOf).join(''))
  await copy.write('outlines.geojson', JSON.stringify(outlines))
  await copy.edit('datapackage.json', (text) =>
    text.replace('"resources": [', '"resources": [{ "name": "outlines", "path": "outlines.geojson" },'),
  )
  const store = await openStore({ stateFolder: folder })
  await store.publish(copy.folder)
  await store.close()
  const running = await serve(readSettings({ PORT: '0', STATE_DIR: folder, SHUTDOWN_SECONDS: '1' }))
  return {
    ...running,
    async close() {
      await running.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
