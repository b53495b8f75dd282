import {
  type CitationRow,
  createFigure,
  type FactRows,
  Facts,
  type Figure,
  FigureLookup,
  type ObservationRow,
  type UnitRow,
} from '@tiyu/audit'
import type { Row } from '@tiyu/datapackage'
import type { ModelRow, Outlines } from '@tiyu/model'
import { FacilityRegions } from './facility-regions.ts'

/** Tables whose rows are collected whole; of the large tables only some columns are. */
const FACT_MODELS = [
  'Source',
  'Indicator',
  'Region',
  'RankClaim',
  'IndicatorPart',
  'IndicatorRatio',
  'IndicatorIncrease',
  'CompletionRate',
  'DivisionCount',
  'DivisionCountIndicator',
  'BaseYearComparison',
  'SeriesBreak',
] as const satisfies readonly (keyof FactRows)[]

/** The columns of an event that the rules read. */
type EventRow = Pick<ModelRow<'Event'>, 'id' | 'name' | 'nameEn' | 'regionCode' | 'venueId' | 'citationIds'>

/** A cited phrase that may state a quantity in two units, such as 21700亩(1447公顷). */
const PARENTHESIS = /[(（]/

/** Copies a string: a slice of a file chunk would keep the whole chunk in memory. */
function copyString(text: string): string {
  return Buffer.from(text).toString()
}

/** Collects the facts that the audit rules need, from the rows of a package in the order of `tables`. */
export class FactCollector {
  private readonly rows: Record<string, unknown[]> = Object.fromEntries(FACT_MODELS.map((model) => [model, []]))
  readonly figures: Figure[] = []
  readonly lookup = new FigureLookup()
  private readonly facilities: FactRows['Facility'][number][] = []
  private readonly facilityRegions = new FacilityRegions()
  private readonly events: EventRow[] = []
  private readonly internedCodes = new Map<string, string>()
  /** Outlines of divisions, if the package has any. */
  readonly outlines: Outlines | undefined

  constructor(outlines: Outlines | undefined) {
    this.outlines = outlines
  }

  /** Adds a row of any table. */
  add(model: string, values: Row['values']): void {
    if (model === 'Observation') this.addFigure(values as unknown as ObservationRow)
    else if (model === 'Facility') this.addFacility(values as unknown as FactRows['Facility'][number])
    else if (model === 'Event') this.addEvent(values as unknown as EventRow)
    else if (model === 'Citation') this.lookup.addCitation(values as unknown as CitationRow)
    else if (model === 'Unit') this.lookup.addUnit(values as unknown as UnitRow)
    else this.rows[model]?.push(values)
  }

  /** Returns the facts of all rows; call it once, after the last row. */
  facts(): Facts {
    const rows = { ...this.rows, Facility: this.facilities, Event: this.venueEvents() }
    return new Facts(rows as unknown as FactRows, this)
  }

  /** Adds an event if it has a region to compare with that of its venue. */
  private addEvent({ id, name, nameEn, regionCode, venueId, citationIds }: EventRow): void {
    if (regionCode !== null && venueId !== null)
      this.events.push({ id, name, nameEn, regionCode, venueId, citationIds })
  }

  private venueEvents(): FactRows['Event'] {
    const regions = this.facilityRegions.regionsOf(this.events.map(({ venueId }) => venueId as string))
    return this.events.flatMap(({ venueId, regionCode, ...event }) => {
      const venueRegion = regions.get(venueId as string)
      const venue = { id: venueId as string, regionCode: venueRegion ?? '' }
      return venueRegion === undefined ? [] : [{ ...event, regionCode: regionCode as string, venue }]
    })
  }

  /** Adds a facility that a rule may read: one with a quantity in two units, or a place if there are outlines. */
  private addFacility(row: FactRows['Facility'][number]): void {
    const { id, name, nameEn, regionCode, longitude, latitude, citationIds } = row
    this.facilityRegions.add(id, this.internCode(regionCode))
    const hasTwoUnits = this.lookup.citationsOf(citationIds).some(({ asWritten }) => PARENTHESIS.test(asWritten))
    if (hasTwoUnits || (this.outlines && longitude !== null))
      this.facilities.push({ id, name, nameEn, regionCode, longitude, latitude, citationIds })
  }

  private internCode(code: string): string {
    const interned = this.internedCodes.get(code)
    if (interned !== undefined) return interned
    const copy = copyString(code)
    this.internedCodes.set(copy, copy)
    return copy
  }

  private addFigure(row: ObservationRow): void {
    const { indicatorCode, regionCode, unitCode } = row
    const shared = {
      id: copyString(row.id),
      indicatorCode: this.internCode(indicatorCode),
      regionCode: this.internCode(regionCode),
      unitCode: this.internCode(unitCode),
    }
    this.figures.push(createFigure({ ...row, ...shared }, this.lookup))
  }
}
