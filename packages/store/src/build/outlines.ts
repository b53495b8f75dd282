import type { Outlines } from '@tiyu/model'
import type { CopyQueue } from './copy-queue.ts'

const COLUMNS = ['code', 'geometry', 'sourceId', 'licence', 'approvalNumber']

/** Writes the outlines of divisions, with what every map of them must state. */
export function writeOutlines(queue: CopyQueue, { byCode, sourceId, licence, approvalNumber }: Outlines): void {
  const encoder = queue.addTable('RegionOutline', COLUMNS)
  for (const [code, polygons] of byCode) {
    const [polygon] = polygons
    const geometry =
      polygons.length === 1
        ? { type: 'Polygon', coordinates: polygon }
        : { type: 'MultiPolygon', coordinates: polygons }
    for (const cell of [code, JSON.stringify(geometry), sourceId, licence, approvalNumber]) encoder.writeCell(cell)
    encoder.endLine()
  }
}
