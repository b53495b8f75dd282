// A published value as the rules see it, in little memory: a million of them are held at once.
import { type Figure, intervalOf, type ObservationRow, type UnitRow } from './figure.ts'
import type { FigureLookup } from './figure-lookup.ts'
import type { Interval } from './interval.ts'

/** Columns that few rows fill, and what they hold in the others. */
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
 * A row with what a rule may need to know of it, worked out when it is asked for: of most values it never is. Columns that
 * are not filled are those of the prototype, so that a copy by spreading lacks them.
 */
class FactFigure {
  readonly id: string
  readonly indicatorCode: string
  readonly regionCode: string
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly kind: ObservationRow['kind']
  readonly exact: string
  readonly unitCode: string
  readonly preferred: boolean
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
    return this.#lookup.citationsOf((this as unknown as ObservationRow).citationIds)
  }
}

Object.assign(FactFigure.prototype, SPARSE_DEFAULTS)

/** Makes the figure of a row. */
export function createFigure(row: ObservationRow, lookup: FigureLookup): Figure {
  return new FactFigure(row, lookup) as unknown as Figure
}
