// The outline of a division as a GeoJSON Feature, with what every map of it must state.
import type { DatabaseTables } from '@tiyu/store'
import sql from 'sql-template-tag'
import type { Context } from '../context.ts'

type OutlineRow = DatabaseTables['RegionOutline']

/** Reads the outline of a division; null if the package has none. */
export async function readOutline({ loaders, database, reference }: Context, code: string): Promise<object | null> {
  const row = await loaders.load('outline', code, async (codes) => {
    const rows = await database.query<OutlineRow>(
      sql`select * from "RegionOutline" as t where t.code = any(${codes}::text[])`,
    )
    return new Map(rows.map((one) => [one.code, one]))
  })
  if (!row) return null
  const { geometry, sourceId, licence, approvalNumber } = row
  const { name, nameEn } = reference.Region.get(code)
  const { title, titleEn, url } = reference.Source.get(sourceId)
  const properties = { code, name, nameEn, source: title, sourceEn: titleEn, sourceUrl: url, licence, approvalNumber }
  return { type: 'Feature', id: code, properties, geometry: JSON.parse(geometry) }
}
