// What sources said for the same cell of the cube, in the order they said it.
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { raw } from 'sql-template-tag'
import { lastDay } from './date.ts'
import type { Reference } from './reference.ts'

type Observation = DatabaseTables['Observation']

interface RevisionRow extends Observation {
  readonly askedFor: string
  readonly sourceIds: string[]
}

const CELL_COLUMNS = [
  'regionCode',
  'indicatorCode',
  'kind',
  'yearFrom',
  'yearTo',
  'programmeId',
  'eventId',
  'facilityId',
]

/** The last day the first of the sources may have been published on; a text after all days where none is known. */
function firstPublishedDay(sourceIds: readonly string[], { Source }: Reference): string {
  const days = sourceIds.map((id) => Source.get(id).publishedOn).filter((day) => day !== null)
  return days.map(lastDay).sort()[0] ?? 'unknown'
}

/**
 * Every value of the cells that these observations stand in, by the observation asked for: the first published one first,
 * those without a day of publication last. One statement, however many observations.
 */
export async function readRevisions(
  query: ReleaseDatabase['query'],
  reference: Reference,
  ids: readonly string[],
): Promise<Map<string, Observation[]>> {
  const sameCell = CELL_COLUMNS.map((column) => `t."${column}" is not distinct from o."${column}"`).join(' and ')
  const rows = await query<RevisionRow>(sql`
    select o.id as "askedFor", t.*,
      array(select distinct c."sourceId" from "Citation" c where c.id = any(t."citationIds")) as "sourceIds"
    from "Observation" o join "Observation" t
      on t."indicatorCode" = o."indicatorCode" and t."regionCode" = o."regionCode" and ${raw(sameCell)}
    where o.id = any(${ids}::text[])`)
  const sortKey = ({ sourceIds, id }: RevisionRow) => `${firstPublishedDay(sourceIds, reference)} ${id}`
  const sorted = rows.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  return Map.groupBy(sorted, ({ askedFor }) => askedFor)
}
