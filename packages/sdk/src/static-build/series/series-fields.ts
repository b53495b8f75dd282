// The fields of series, as the service resolves them.
import {
  changeUnit,
  indicatorRatio,
  observationRatio,
  otherObservations,
  POINT_FIELDS,
  type Point,
  parentShare,
  perFault,
  type Ratio,
  type RegionSeries,
  ROW_FIELDS,
  type SeriesTable,
  shownIds,
} from '@tiyu/statistics/series'
import { ComputedObject, type ComputeField } from '../computed-object.ts'
import type { FileRecord } from '../files.ts'
import type { RecordStore } from '../record-store.ts'
import { compareTexts, type FilesSeriesReader } from './files-series-reader.ts'
import { type FilesRows, keyOf } from './rows.ts'

const recordOf = (row: { readonly record: FileRecord } | null | undefined) => row?.record ?? null

const regionOf = (code: string) => ({ __typename: 'Region', code })

/** Returns fields that a table computes of a value. */
const fieldsOf = <Value>(
  value: Value,
  fields: Readonly<Record<string, (value: Value) => unknown>>,
): Record<string, ComputeField> =>
  Object.fromEntries(Object.entries(fields).map(([name, compute]) => [name, () => compute(value)]))

/** Returns a ratio as an object of the schema. */
export const ratioObject = ({ exact, denominator, ...fields }: Ratio<FilesRows>): FileRecord => ({
  __typename: 'Ratio',
  value: exact === null ? null : Number(exact),
  exact,
  denominator: recordOf(denominator),
  ...fields,
})

/** Makes the objects of series of what a reader reads. */
export class SeriesObjects {
  private readonly store: RecordStore
  private readonly reader: FilesSeriesReader
  private claims: Promise<readonly FileRecord[]> | undefined

  constructor(store: RecordStore, reader: FilesSeriesReader) {
    this.store = store
    this.reader = reader
  }

  series(table: SeriesTable<FilesRows>): ComputedObject {
    const { indicator, context, years, rows, missingRegions } = table
    const coverage = {
      __typename: 'SeriesCoverage',
      known: rows.length - missingRegions.length,
      total: rows.length,
      missing: missingRegions.map(regionOf),
    }
    return new ComputedObject('IndicatorSeries', {
      indicator: () => indicator.record,
      unit: () => context.unit.record,
      years: () => years,
      coverage: () => coverage,
      rankYear: () => table.ranking?.year ?? null,
      rows: () => rows.map((row) => this.row(row)),
    })
  }

  private row(row: RegionSeries<FilesRows>): ComputedObject {
    return new ComputedObject('SeriesRow', {
      ...fieldsOf<RegionSeries>(row, ROW_FIELDS),
      region: () => regionOf(row.regionCode),
      points: () => row.points.map((point) => this.point(point, row.table)),
      breaks: () => (row.change?.breaks ?? []).map(recordOf),
      rankClaims: () => this.rankClaims(row),
    })
  }

  private point(point: Point<FilesRows>, { context }: SeriesTable<FilesRows>): ComputedObject {
    const { year, yearValue, change } = point
    const observation = yearValue?.observation ?? null
    const ratio = (name: 'perCapita' | 'per10k' | 'perKm2') => async () =>
      ratioObject(await observationRatio(name, observation, this.reader))
    return new ComputedObject('SeriesPoint', {
      ...fieldsOf<Point>(point, POINT_FIELDS),
      year: () => year,
      text: () => observation?.record.text ?? null,
      textEn: () => observation?.record.textEn ?? null,
      unit: () => context.unit.record,
      qualifier: () => observation?.qualifier ?? null,
      observation: () => recordOf(observation),
      others: () => otherObservations(point).map(recordOf),
      changeUnit: () => recordOf(changeUnit(context)),
      changeBreaks: () => (change?.breaks ?? []).map(recordOf),
      perCapita: ratio('perCapita'),
      per10k: ratio('per10k'),
      perKm2: ratio('perKm2'),
      parentShare: async () => ratioObject(await parentShare(observation, this.reader)),
      ratioTo: async ({ indicator, per = 1 }) => {
        const divisor = { indicatorCode: await this.indicator(indicator as string), per: this.factor(per as number) }
        return ratioObject(await indicatorRatio(observation, divisor, this.reader))
      },
    })
  }

  /** @throws ApiError `BAD_USER_INPUT` for a code that no indicator has */
  private async indicator(code: string): Promise<string> {
    await this.store.validateKey('Indicator', code, 'indicator')
    return code
  }

  /** @throws ApiError `BAD_USER_INPUT` for a factor that the service refuses */
  private factor(per: number): number {
    const fault = perFault(per)
    return fault ? this.store.files.reject(`${fault.en} ${fault.zh}`) : per
  }

  /** Returns the rank claims for the values of a row, value by value. */
  private async rankClaims(row: RegionSeries<FilesRows>): Promise<FileRecord[]> {
    this.claims ??= this.readClaims()
    const claims = await this.claims
    return shownIds(row).flatMap((id) => claims.filter(({ observation }) => keyOf(observation) === id))
  }

  private async readClaims(): Promise<FileRecord[]> {
    const claims: FileRecord[] = []
    for await (const claim of this.store.all('RankClaim')) claims.push(claim)
    return claims.sort((one, other) => compareTexts(String(one.slug), String(other.slug)))
  }
}
