// The records that series are computed from, with the columns of the tables of a service.

import type { Unit } from '@tiyu/statistics/groups'
import type { SeriesObservation, SeriesRows } from '@tiyu/statistics/series'
import { isPresent } from '../conditions.ts'
import type { FileRecord } from '../files.ts'

/** A row with its record. */
interface FromFile {
  readonly record: FileRecord
}

/** An observation with the columns that conditions on years need, and its sources. */
export interface FilesObservation extends SeriesObservation, FromFile {
  readonly yearFrom: number | null
  readonly sourceIds: readonly string[]
}

/** The types of the rows. */
export interface FilesRows extends SeriesRows {
  readonly Observation: FilesObservation
  readonly Unit: Unit & FromFile
  readonly Indicator: SeriesRows['Indicator'] & FromFile
  readonly SeriesBreak: SeriesRows['SeriesBreak'] & FromFile
}

/** Returns the key of the record that a reference names; null without one. */
export function keyOf(reference: unknown): string | null {
  const { code, slug } = Object(reference)
  return code ?? slug ?? null
}

export function toObservation(record: FileRecord): FilesObservation {
  const { indicator, region, programme, event, facility, unit, slug, citations } = record
  const sources = (citations as readonly FileRecord[]).map(({ source }) => keyOf(source) as string)
  return {
    ...(record as object as FilesObservation),
    id: slug as string,
    indicatorCode: keyOf(indicator) as string,
    regionCode: keyOf(region) as string,
    programmeId: keyOf(programme),
    eventId: keyOf(event),
    facilityId: keyOf(facility),
    unitCode: keyOf(unit) as string,
    sourceIds: [...new Set(sources)].sort(),
    record,
  }
}

/** True for a value of a programme, an event or a facility, not of its whole region. */
export const isPart = ({ programmeId, eventId, facilityId }: FilesObservation): boolean =>
  [programmeId, eventId, facilityId].some(isPresent)

export function toUnit(record: FileRecord): FilesRows['Unit'] {
  return { ...(record as object as Unit), baseCode: keyOf(record.base) as string, record }
}

export function toIndicator(record: FileRecord): FilesRows['Indicator'] {
  return { ...(record as object as FilesRows['Indicator']), unitCode: keyOf(record.unit) as string, record }
}

export function toSeriesBreak(record: FileRecord): FilesRows['SeriesBreak'] {
  const indicatorCodes = (record.indicators as readonly FileRecord[]).map((one) => keyOf(one) as string)
  return {
    ...(record as object as FilesRows['SeriesBreak']),
    indicatorCodes,
    regionCode: keyOf(record.region),
    record,
  }
}
