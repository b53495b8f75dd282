// The cells of series: for an indicator, region, year and kind the value that is shown, and all others that sources give.
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { raw } from 'sql-template-tag'
import type { Reference } from './reference.ts'

type Observation = DatabaseTables['Observation']
type Reliability = DatabaseTables['Source']['reliability']

/** A value with its sources. */
interface SourcedValue {
  readonly observation: Observation
  readonly sourceIds: readonly string[]
  /** Highest grade of its sources; null without any. */
  readonly reliability: Reliability | null
}

/** The value of a year, and the other values of its cell. */
export interface YearValue extends SourcedValue {
  readonly others: readonly SourcedValue[]
}

/** The regions, kind and years of a series. */
export interface SeriesRange {
  readonly regions: readonly string[]
  readonly kind: string
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

/** The columns that tie a value to less than its region, the widest first. */
const SUBJECT_COLUMNS = ['programmeId', 'eventId', 'facilityId'] as const

/** Returns what a value is about within its region: the same text for values that can be compared. */
export function subjectOf(observation: Observation): string {
  return SUBJECT_COLUMNS.map((column) => observation[column] ?? '').join(' ')
}

/** Returns 0 for a value of a whole region, else 1 for a programme, 2 for an event, 3 for a facility. */
function scopeRank(observation: Observation): number {
  return SUBJECT_COLUMNS.findLastIndex((column) => observation[column] !== null) + 1
}

/** True for a value that is not tied to a programme, event or facility. */
export const isOfWholeRegion = (observation: Observation): boolean => scopeRank(observation) === 0

/** Preferred values first, then those of the widest scope, of the best grade, and by identifier. */
function sortKey({ observation, reliability }: SourcedValue): string {
  return [observation.preferred ? 0 : 1, scopeRank(observation), reliability ?? 'Z', observation.id].join(' ')
}

/** Chooses the value that is shown of several of one region, indicator and period. */
export function chooseValue(values: readonly SourcedValue[]): YearValue {
  const [chosen, ...others] = values.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return { ...(chosen as SourcedValue), others }
}

/** A row `t` of the observations as `SOURCED_COLUMNS` selects it. */
export type SourcedRow = Observation & { readonly sourceIds: readonly string[] }

export const SOURCED_COLUMNS = raw(`t.*, array(
  select distinct c."sourceId" from "Citation" c where c.id = any(t."citationIds") order by c."sourceId"
) as "sourceIds"`)

export function sourcedValue({ sourceIds, ...observation }: SourcedRow, { Source }: Reference): SourcedValue {
  const [reliability = null] = sourceIds.map((id) => Source.get(id).reliability).sort()
  return { observation: observation as Observation, sourceIds, reliability }
}

/** Reads the value of each region and year, by indicator and in order of years. One statement. */
export async function readYearValues(
  query: ReleaseDatabase['query'],
  reference: Reference,
  { regions, kind, from, to }: SeriesRange,
  indicators: readonly string[],
): Promise<Map<string, YearValue[]>> {
  const rows = await query<SourcedRow>(sql`
    select ${SOURCED_COLUMNS} from "Observation" t
    where t."indicatorCode" = any(${indicators}::text[]) and t."regionCode" = any(${regions}::text[])
      and t.kind = ${kind} and t."yearFrom" = t."yearTo"
      and t."yearTo" between ${from ?? 0}::int and ${to ?? 9999}::int
    order by t."yearTo"`)
  const values = rows.map((row) => sourcedValue(row, reference))
  const cells = Map.groupBy(values, ({ observation: { indicatorCode, regionCode, yearTo } }) =>
    JSON.stringify([indicatorCode, regionCode, yearTo]),
  )
  return Map.groupBy([...cells.values()].map(chooseValue), ({ observation }) => observation.indicatorCode)
}
