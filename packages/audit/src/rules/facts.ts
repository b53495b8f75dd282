// Everything the rules look at, indexed by what they ask for.
import type {
  Bilingual,
  baseYearComparison,
  divisionCount,
  divisionCountIndicator,
  facility,
  indicator,
  RowOf,
  rankClaim,
  region,
  source,
} from '@tiyu/model'
import type { Figure, ObservationRow, UnitRow } from './figure.ts'
import type { CitationRow, FigureLookup } from './figure-lookup.ts'
import { IndicatorRelations, type RelationRows } from './relations.ts'

/** The rows of a package that the rules read. */
export interface FactRows extends RelationRows {
  readonly Source: readonly RowOf<(typeof source)['columns']>[]
  readonly Indicator: readonly RowOf<(typeof indicator)['columns']>[]
  readonly Region: readonly RowOf<(typeof region)['columns']>[]
  readonly RankClaim: readonly RowOf<(typeof rankClaim)['columns']>[]
  readonly DivisionCount: readonly RowOf<(typeof divisionCount)['columns']>[]
  readonly DivisionCountIndicator: readonly RowOf<(typeof divisionCountIndicator)['columns']>[]
  readonly BaseYearComparison: readonly RowOf<(typeof baseYearComparison)['columns']>[]
  readonly Facility: readonly Pick<RowOf<(typeof facility)['columns']>, 'id' | 'regionCode' | 'citationIds'>[]
}

/** The values of a package, and the tables they look into. */
export interface FactFigures {
  readonly figures: readonly Figure[]
  readonly lookup: FigureLookup
}

/** The preferred actual values of one region and period, by indicator: those of indicators that are made of each other. */
export interface Cell {
  readonly regionCode: string
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly figures: ReadonlyMap<string, Figure>
}

const byKey = <Row>(rows: readonly Row[], key: (row: Row) => string) => new Map(rows.map((row) => [key(row), row]))

/** A value of a region as such, not one of a programme, event or facility. */
export function isRegional({ programmeId, eventId, facilityId }: ObservationRow): boolean {
  return programmeId === null && eventId === null && facilityId === null
}

/** The cell of the cube a value stands in; several sources may fill one cell. */
export function dimensionKey(row: ObservationRow): string {
  const { indicatorCode, regionCode, yearFrom, yearTo, kind, programmeId, eventId, facilityId } = row
  return JSON.stringify([indicatorCode, regionCode, yearFrom, yearTo, kind, programmeId, eventId, facilityId])
}

/** The facts of a package, ready to be judged. */
export class Facts {
  readonly figures: readonly Figure[]
  readonly rankClaims: FactRows['RankClaim']
  readonly facilities: FactRows['Facility']
  readonly cells: readonly Cell[]
  readonly relations: IndicatorRelations
  /** The unit per cent, which a package need not have. */
  readonly percent: UnitRow | undefined
  readonly divisionCounts: FactRows['DivisionCount']
  readonly baseYearComparisons: FactRows['BaseYearComparison']
  /** Groups of indicators that together count every division of a region. */
  readonly divisionCountGroups: readonly (readonly string[])[]
  private readonly indicatorsByCode: ReadonlyMap<string, FactRows['Indicator'][number]>
  private readonly regionsByCode: ReadonlyMap<string, FactRows['Region'][number]>
  private readonly sourcesById: ReadonlyMap<string, FactRows['Source'][number]>
  private readonly lookup: FigureLookup
  private figuresById: ReadonlyMap<string, Figure> | undefined
  private readonly figuresBySeries: Map<string, Figure[]>
  private readonly regionsByParent: Map<string | null, FactRows['Region'][number][]>

  constructor(rows: FactRows, { figures, lookup }: FactFigures) {
    this.figures = figures
    this.lookup = lookup
    this.indicatorsByCode = byKey(rows.Indicator, ({ code }) => code)
    this.regionsByCode = byKey(rows.Region, ({ code }) => code)
    this.sourcesById = byKey(rows.Source, ({ id }) => id)
    this.rankClaims = rows.RankClaim
    this.facilities = rows.Facility
    this.percent = lookup.allUnits().find(({ ucum }) => ucum === '%')
    this.relations = new IndicatorRelations(rows)
    this.divisionCounts = rows.DivisionCount
    this.baseYearComparisons = rows.BaseYearComparison
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

  /** The citations with these identifiers, in their order. */
  citationsOf(ids: readonly string[]): CitationRow[] {
    return this.lookup.citationsOf(ids)
  }

  /** The unit of a row. */
  unit(code: string): UnitRow {
    return this.lookup.unit(code)
  }

  /** A unit a rule knows of, which a package need not have. */
  findUnit(code: string): UnitRow | undefined {
    return this.lookup.findUnit(code)
  }

  /** Every unit, in the order of the table. */
  allUnits(): UnitRow[] {
    return this.lookup.allUnits()
  }

  /** An indicator a rule knows of, which a package need not have. */
  findIndicator(code: string): FactRows['Indicator'][number] | undefined {
    return this.indicatorsByCode.get(code)
  }

  /** The indicator of a row. */
  indicator(code: string): FactRows['Indicator'][number] {
    return this.indicatorsByCode.get(code) as FactRows['Indicator'][number]
  }

  region(code: string): FactRows['Region'][number] {
    return this.regionsByCode.get(code) as FactRows['Region'][number]
  }

  /** The divisions directly below one. */
  childRegions(code: string): FactRows['Region'][number][] {
    return this.regionsByParent.get(code) ?? []
  }

  source(id: string): FactRows['Source'][number] {
    return this.sourcesById.get(id) as FactRows['Source'][number]
  }

  observation(id: string): Figure | undefined {
    // Few packages ask, and of a million figures the index alone takes tens of megabytes.
    this.figuresById ??= byKey(this.figures, (figure) => figure.id)
    return this.figuresById.get(id)
  }

  /** The preferred actual values of an indicator in a region, the earliest first; those without a year are left out. */
  series(indicatorCode: string, regionCode: string): Figure[] {
    const dated = (this.figuresBySeries.get(`${indicatorCode}|${regionCode}`) ?? []).filter(
      ({ yearTo }) => yearTo !== null,
    )
    return dated.sort((a, b) => (a.yearTo as number) - (b.yearTo as number))
  }

  /** Indicator and region of every series. */
  seriesKeys(): [indicatorCode: string, regionCode: string][] {
    return [...this.figuresBySeries.keys()].map((key) => key.split('|') as [string, string])
  }

  /** The preferred actual value of exactly this year. */
  findInYear(indicatorCode: string, regionCode: string, year: number): Figure | undefined {
    return this.series(indicatorCode, regionCode).find((figure) => figure.yearFrom === year && figure.yearTo === year)
  }

  /** The value of the year nearest to this one. */
  findNearest(indicatorCode: string, regionCode: string, year: number): Figure | undefined {
    const distance = (one: Figure) => Math.abs((one.yearTo as number) - year)
    return this.series(indicatorCode, regionCode).reduce<Figure | undefined>(
      (nearest, figure) => (nearest && distance(nearest) <= distance(figure) ? nearest : figure),
      undefined,
    )
  }

  /** What a value measures, where and when, for people. */
  describe({
    indicatorCode,
    regionCode,
    yearFrom,
    yearTo,
  }: Pick<ObservationRow, 'indicatorCode' | 'regionCode' | 'yearFrom' | 'yearTo'>): Bilingual {
    const { name, nameEn } = this.findIndicator(indicatorCode) ?? { name: indicatorCode, nameEn: indicatorCode }
    const region = this.region(regionCode)
    const period = [...new Set([yearFrom, yearTo])].filter((year) => year !== null).join('–')
    return {
      en: `${nameEn}, ${region.nameEn}${period && `, ${period}`}`,
      zh: `${region.name}${period && `${period}年`}${name}`,
    }
  }
}
