// A compact representation of an observation: an audit may hold a million of them.
import { type Figure, intervalOf, type ObservationRow, type UnitRow } from './figure.ts'
import type { FigureLookup } from './figure-lookup.ts'
import type { Interval } from './interval.ts'

/** Columns that are empty in most rows, with their empty values. */
const SPARSE_DEFAULTS = {
  exactUpper: null,
  qualifier: null,
  asOf: null,
  programmeId: null,
  eventId: null,
  facilityId: null,
  preferredReason: null,
  preferredReasonEn: null,
  inferred: [],
  underivable: null,
  underivableEn: null,
  note: null,
  noteEn: null,
  citationIds: [],
} as const satisfies Partial<ObservationRow>

type SparseColumn = keyof typeof SPARSE_DEFAULTS

const SPARSE_COLUMNS = Object.keys(SPARSE_DEFAULTS) as SparseColumn[]

/**
 * A figure that computes unit, interval and phrases on access, because most are never used. Empty sparse columns are
 * properties of the prototype, so object spread does not copy them.
 */
class FactFigure implements Figure {
  readonly id: string
  readonly indicatorCode: string
  readonly regionCode: string
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly kind: ObservationRow['kind']
  readonly exact: string
  readonly unitCode: string
  readonly preferred: boolean
  declare readonly exactUpper: ObservationRow['exactUpper']
  declare readonly qualifier: ObservationRow['qualifier']
  declare readonly asOf: ObservationRow['asOf']
  declare readonly programmeId: ObservationRow['programmeId']
  declare readonly eventId: ObservationRow['eventId']
  declare readonly facilityId: ObservationRow['facilityId']
  declare readonly preferredReason: ObservationRow['preferredReason']
  declare readonly preferredReasonEn: ObservationRow['preferredReasonEn']
  declare readonly inferred: ObservationRow['inferred']
  declare readonly underivable: ObservationRow['underivable']
  declare readonly underivableEn: ObservationRow['underivableEn']
  declare readonly note: ObservationRow['note']
  declare readonly noteEn: ObservationRow['noteEn']
  declare readonly citationIds: ObservationRow['citationIds']
  readonly #lookup: FigureLookup

  constructor(row: ObservationRow, lookup: FigureLookup) {
    this.id = row.id
    this.indicatorCode = row.indicatorCode
    this.regionCode = row.regionCode
    this.yearFrom = row.yearFrom
    this.yearTo = row.yearTo
    this.kind = row.kind
    this.exact = row.exact
    this.unitCode = row.unitCode
    this.preferred = row.preferred
    this.#lookup = lookup
    for (const column of SPARSE_COLUMNS) {
      const value = row[column]
      if (value !== null && value.length > 0) Object.assign(this, { [column]: value })
    }
  }

  get unit(): UnitRow {
    return this.#lookup.unit(this.unitCode)
  }

  get interval(): Interval {
    return intervalOf(this.exact, this.unit)
  }

  get phrases(): string[] {
    return this.#citations.map(({ asWritten }) => asWritten)
  }

  get sourceIds(): string[] {
    return [...new Set(this.#citations.map(({ sourceId }) => sourceId))]
  }

  get #citations() {
    return this.#lookup.citationsOf(this.citationIds)
  }
}

Object.assign(FactFigure.prototype, SPARSE_DEFAULTS)

/** Creates the figure of a row. */
export function createFigure(row: ObservationRow, lookup: FigureLookup): Figure {
  return new FactFigure(row, lookup)
}
