// A published value as the rules see it, in little memory: a million of them are held at once.
import { type Figure, type ObservationRow, spanOf, type UnitRow } from './figure.ts'
import type { FigureSources } from './figure-sources.ts'
import type { Span } from './span.ts'

/** Columns that few rows fill, and what they hold in the others. */
const SELDOM = {
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

type Seldom = keyof typeof SELDOM

const SELDOM_COLUMNS = Object.keys(SELDOM) as Seldom[]

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
  readonly #sources: FigureSources

  constructor(row: ObservationRow, sources: FigureSources) {
    this.id = row.id
    this.indicatorCode = row.indicatorCode
    this.regionCode = row.regionCode
    this.yearFrom = row.yearFrom
    this.yearTo = row.yearTo
    this.kind = row.kind
    this.exact = row.exact
    this.unitCode = row.unitCode
    this.preferred = row.preferred
    this.#sources = sources
    for (const column of SELDOM_COLUMNS) {
      const value = row[column]
      if (value !== null && value.length > 0) Object.assign(this, { [column]: value })
    }
  }

  get unit(): UnitRow {
    return this.#sources.unit(this.unitCode)
  }

  get span(): Span {
    return spanOf(this.exact, this.unit)
  }

  get words(): string[] {
    return this.#cited.map(({ asWritten }) => asWritten)
  }

  get sourceIds(): string[] {
    return [...new Set(this.#cited.map(({ sourceId }) => sourceId))]
  }

  get #cited() {
    return this.#sources.citationsOf((this as unknown as ObservationRow).citationIds)
  }
}

Object.assign(FactFigure.prototype, SELDOM)

/** Makes the figure of a row. */
export function factFigure(row: ObservationRow, sources: FigureSources): Figure {
  return new FactFigure(row, sources) as unknown as Figure
}
