// The data that the rules read, with indexes.
import {
  type Bilingual,
  type baseYearComparison,
  type divisionCount,
  type divisionCountIndicator,
  type facility,
  type indicator,
  type Outlines,
  type RowOf,
  type rankClaim,
  type region,
  type seriesBreak,
  type source,
  yearSpanText,
} from '@tiyu/model'
import { findPercent, SeriesBreaks } from '@tiyu/statistics/series'
import { differenceUnit } from './difference-unit.ts'
import type { Figure, ObservationRow, UnitRow } from './figure.ts'
import type { CitationRow, FigureLookup } from './figure-lookup.ts'
import { joinWords } from './join-words.ts'
import { IndicatorRelations, type RelationRows } from './relations.ts'

/** The rows of a package that the rules read, besides figures. */
export interface FactRows extends RelationRows {
  readonly Source: readonly RowOf<(typeof source)['columns']>[]
  readonly Indicator: readonly RowOf<(typeof indicator)['columns']>[]
  readonly Region: readonly RowOf<(typeof region)['columns']>[]
  readonly RankClaim: readonly RowOf<(typeof rankClaim)['columns']>[]
  readonly DivisionCount: readonly RowOf<(typeof divisionCount)['columns']>[]
  readonly DivisionCountIndicator: readonly RowOf<(typeof divisionCountIndicator)['columns']>[]
  readonly BaseYearComparison: readonly RowOf<(typeof baseYearComparison)['columns']>[]
  readonly SeriesBreak: readonly RowOf<(typeof seriesBreak)['columns']>[]
  readonly Event: readonly VenueEvent[]
  readonly Facility: readonly Pick<RowOf<(typeof facility)['columns']>, FacilityColumn>[]
}

/** An event with a region and a venue. */
interface VenueEvent {
  readonly id: string
  readonly name: string
  readonly nameEn: string
  readonly regionCode: string
  readonly venue: { readonly id: string; readonly regionCode: string }
  readonly citationIds: readonly string[]
}

/** The columns of facilities that the rules read. */
type FacilityColumn = 'id' | 'name' | 'nameEn' | 'regionCode' | 'longitude' | 'latitude' | 'citationIds'

/** The figures of a package, with the tables they refer to. */
export interface FactFigures {
  readonly figures: readonly Figure[]
  readonly lookup: FigureLookup
  /** Outlines of divisions; none if the package has none. */
  readonly outlines?: Outlines | undefined
}

/** The preferred actual values of a region and period, by indicator, for indicators with a composition or ratio. */
export interface Cell {
  readonly regionCode: string
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly figures: ReadonlyMap<string, Figure>
}

const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string) => new Map(rows.map((row) => [key(row), row]))

/** True if a value refers to a region as a whole, not to a programme, event or facility. */
export function isRegional({ programmeId, eventId, facilityId }: ObservationRow): boolean {
  return programmeId === null && eventId === null && facilityId === null
}

/** Returns the key of a value's dimensions, which values from several sources may share. */
export function dimensionKey(row: ObservationRow): string {
  const { indicatorCode, regionCode, yearFrom, yearTo, kind, programmeId, eventId, facilityId } = row
  return JSON.stringify([indicatorCode, regionCode, yearFrom, yearTo, kind, programmeId, eventId, facilityId])
}

/** The facts of a package, indexed for the rules. */
export class Facts {
  readonly figures: readonly Figure[]
  readonly rankClaims: FactRows['RankClaim']
  readonly facilities: FactRows['Facility']
  readonly events: FactRows['Event']
  readonly outlines: Outlines | undefined
  readonly cells: readonly Cell[]
  readonly relations: IndicatorRelations
  /** The unit per cent; undefined if the package lacks it. */
  readonly percent: UnitRow | undefined
  readonly divisionCounts: FactRows['DivisionCount']
  readonly baseYearComparisons: FactRows['BaseYearComparison']
  readonly seriesBreaks: SeriesBreaks
  /** Groups of indicators whose sum counts all divisions of a region. */
  readonly divisionCountGroups: readonly (readonly string[])[]
  private readonly indicatorsByCode: ReadonlyMap<string, FactRows['Indicator'][number]>
  private readonly regionsByCode: ReadonlyMap<string, FactRows['Region'][number]>
  private readonly sourcesById: ReadonlyMap<string, FactRows['Source'][number]>
  private readonly lookup: FigureLookup
  private figuresById: ReadonlyMap<string, Figure> | undefined
  private readonly figuresBySeries: Map<string, Figure[]>
  private readonly regionsByParent: Map<string | null, FactRows['Region'][number][]>

  constructor(rows: FactRows, { figures, lookup, outlines }: FactFigures) {
    this.outlines = outlines
    this.figures = figures
    this.lookup = lookup
    this.indicatorsByCode = byKey(rows.Indicator, ({ code }) => code)
    this.regionsByCode = byKey(rows.Region, ({ code }) => code)
    this.sourcesById = byKey(rows.Source, ({ id }) => id)
    this.rankClaims = rows.RankClaim
    this.facilities = rows.Facility
    this.events = rows.Event
    this.percent = findPercent(lookup.allUnits())
    this.relations = new IndicatorRelations(rows)
    this.divisionCounts = rows.DivisionCount
    this.baseYearComparisons = rows.BaseYearComparison
    this.seriesBreaks = new SeriesBreaks(rows.SeriesBreak)
    const countingIndicators = Map.groupBy(rows.DivisionCountIndicator, ({ groupName }) => groupName)
    this.divisionCountGroups = [...countingIndicators.values()].map((group) =>
      group.map(({ indicatorCode }) => indicatorCode),
    )
    this.regionsByParent = Map.groupBy(rows.Region, ({ parentCode }) => parentCode)
    const regionalActuals = this.figures.filter(
      (figure) => isRegional(figure) && figure.preferred && figure.kind === 'ACTUAL',
    )
    this.figuresBySeries = Map.groupBy(
      regionalActuals,
      ({ indicatorCode, regionCode }) => `${indicatorCode}|${regionCode}`,
    )
    const relatedActuals = regionalActuals.filter(({ indicatorCode }) => this.relations.indicators.has(indicatorCode))
    const figuresByCell = Map.groupBy(
      relatedActuals,
      ({ regionCode, yearFrom, yearTo }) => `${regionCode}|${yearFrom}|${yearTo}`,
    )
    this.cells = [...figuresByCell.values()].map((figures) => {
      const { regionCode, yearFrom, yearTo } = figures[0] as Figure
      return { regionCode, yearFrom, yearTo, figures: byKey(figures, ({ indicatorCode }) => indicatorCode) }
    })
  }

  /** Returns the citations with these IDs, in the same order. */
  citationsOf(ids: readonly string[]): CitationRow[] {
    return this.lookup.citationsOf(ids)
  }

  /** Returns the unit with a code that exists. */
  unit(code: string): UnitRow {
    return this.lookup.unit(code)
  }

  /** Returns the unit with a code; undefined if the package lacks it. */
  findUnit(code: string): UnitRow | undefined {
    return this.lookup.findUnit(code)
  }

  /** Returns the unit of the difference of two values in a unit: percentage points for percentages, else the same unit. */
  differenceUnit(unit: UnitRow): UnitRow {
    return differenceUnit(unit, this.lookup.allUnits())
  }

  /** Returns all units in table order. */
  allUnits(): UnitRow[] {
    return this.lookup.allUnits()
  }

  /** Returns the indicator with a code; undefined if the package lacks it. */
  findIndicator(code: string): FactRows['Indicator'][number] | undefined {
    return this.indicatorsByCode.get(code)
  }

  /** Returns what is found for a region, or for the smallest of those that it is in. */
  findUpwards<Found>(regionCode: string, find: (code: string) => Found | undefined): Found | undefined {
    for (let code: string | null | undefined = regionCode; code; code = this.regionsByCode.get(code)?.parentCode) {
      const found = find(code)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Returns the indicator with a code that exists. */
  indicator(code: string): FactRows['Indicator'][number] {
    return this.indicatorsByCode.get(code) as FactRows['Indicator'][number]
  }

  region(code: string): FactRows['Region'][number] {
    return this.regionsByCode.get(code) as FactRows['Region'][number]
  }

  /** Returns the regions directly below a region. */
  childRegions(code: string): FactRows['Region'][number][] {
    return this.regionsByParent.get(code) ?? []
  }

  source(id: string): FactRows['Source'][number] {
    return this.sourcesById.get(id) as FactRows['Source'][number]
  }

  observation(id: string): Figure | undefined {
    // Built on demand: few packages need it, and for a million figures it takes tens of megabytes.
    this.figuresById ??= byKey(this.figures, (figure) => figure.id)
    return this.figuresById.get(id)
  }

  /** Returns the preferred actual values of an indicator in a region by year, without those that have no year. */
  series(indicatorCode: string, regionCode: string): Figure[] {
    const dated = (this.figuresBySeries.get(`${indicatorCode}|${regionCode}`) ?? []).filter(
      ({ yearTo }) => yearTo !== null,
    )
    return dated.sort((a, b) => (a.yearTo as number) - (b.yearTo as number))
  }

  /** Returns the indicator and region codes of all series. */
  seriesKeys(): [indicatorCode: string, regionCode: string][] {
    return [...this.figuresBySeries.keys()].map((key) => key.split('|') as [string, string])
  }

  /** Returns the preferred actual value of a single year. */
  findInYear(indicatorCode: string, regionCode: string, year: number): Figure | undefined {
    return this.series(indicatorCode, regionCode).find((figure) => figure.yearFrom === year && figure.yearTo === year)
  }

  /** Returns the preferred actual value of the year nearest to a year. */
  findNearest(indicatorCode: string, regionCode: string, year: number): Figure | undefined {
    const distance = (one: Figure) => Math.abs((one.yearTo as number) - year)
    return this.series(indicatorCode, regionCode).reduce<Figure | undefined>(
      (nearest, figure) => (nearest && distance(nearest) <= distance(figure) ? nearest : figure),
      undefined,
    )
  }

  /** Returns a readable label of a value: indicator, region and period. */
  describe({
    indicatorCode,
    regionCode,
    yearFrom,
    yearTo,
  }: Pick<ObservationRow, 'indicatorCode' | 'regionCode' | 'yearFrom' | 'yearTo'>): Bilingual {
    const { name, nameEn } = this.findIndicator(indicatorCode) ?? { name: indicatorCode, nameEn: indicatorCode }
    const region = this.region(regionCode)
    const period = yearSpanText({ yearFrom, yearTo })
    return {
      en: `${nameEn}, ${region.nameEn}${period ? `, ${period.en}` : ''}`,
      zh: joinWords([region.name, period?.zh ?? '', name]),
    }
  }
}
