// Revisions: the values that sources published for one cell of the data cube, in order of publication.
import { publicBy } from '@tiyu/model'
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { raw } from 'sql-template-tag'
import { lastDay } from './date.ts'
import type { Reference } from './reference.ts'

type Observation = DatabaseTables['Observation']

interface RevisionRow extends Observation {
  readonly requestedId: string
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

/** Returns the last possible publication day of the earliest source; a text that sorts after all days if unknown. */
function firstPublishedDay(sourceIds: readonly string[], { Source }: Reference): string {
  const days = sourceIds.map((id) => publicBy(Source.get(id))).filter((day) => day !== null)
  return days.map(lastDay).sort()[0] ?? 'unknown'
}

/**
 * Reads the revisions of observations: all values of the same cell, by the requested observation, in order of publication,
 * those without a publication date last. One statement.
 */
export async function readRevisions(
  query: ReleaseDatabase['query'],
  reference: Reference,
  ids: readonly string[],
): Promise<Map<string, Observation[]>> {
  const sameCell = CELL_COLUMNS.map((column) => `t."${column}" is not distinct from o."${column}"`).join(' and ')
  const rows = await query<RevisionRow>(sql`
    select o.id as "requestedId", t.*,
      array(select distinct c."sourceId" from "Citation" c where c.id = any(t."citationIds")) as "sourceIds"
    from "Observation" o join "Observation" t
      on t."indicatorCode" = o."indicatorCode" and t."regionCode" = o."regionCode" and ${raw(sameCell)}
    where o.id = any(${ids}::text[])`)
  const sortKey = ({ sourceIds, id }: RevisionRow) => `${firstPublishedDay(sourceIds, reference)} ${id}`
  const sorted = rows.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
  return Map.groupBy(sorted, ({ requestedId }) => requestedId)
}
