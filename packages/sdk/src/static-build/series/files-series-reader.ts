// Reads observations for series and ratios from the files of a static build.
import {
  chooseYearValues,
  type DenominatorKind,
  type SeriesRange,
  type SeriesReader,
  sourcedValue,
  type YearValue,
} from '@tiyu/statistics/series'
import type { RecordStore } from '../record-store.ts'
import { type FilesObservation, type FilesRows, isPart, toObservation } from './rows.ts'
import { type FilesReference, loadSeriesReference } from './series-reference.ts'

type Grade = 'A' | 'B' | 'C'

/** Compares texts by code units. */
export const compareTexts = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** True for a number that others may be divided by. */
const isDenominator = (one: FilesObservation) =>
  one.kind === 'ACTUAL' &&
  one.preferred &&
  one.yearFrom === one.yearTo &&
  one.yearTo !== null &&
  !one.exactUpper &&
  !isPart(one)

/** The observations of a static build, as one call reads them: each indicator once. */
export class FilesSeriesReader implements SeriesReader<FilesRows> {
  readonly reference: FilesReference
  private readonly store: RecordStore
  private readonly grades: ReadonlyMap<string, Grade>
  private readonly scans = new Map<string, Promise<FilesObservation[]>>()
  private readonly wanted: ReadonlySet<string>

  private constructor(
    store: RecordStore,
    reference: FilesReference,
    grades: ReadonlyMap<string, Grade>,
    indicators: readonly string[],
  ) {
    this.store = store
    this.reference = reference
    this.grades = grades
    this.wanted = new Set(indicators)
  }

  /** @param indicators whose values will be read, most likely */
  static async open(store: RecordStore, indicators: readonly string[]): Promise<FilesSeriesReader> {
    const grades = new Map<string, Grade>()
    for await (const { slug, reliability } of store.all('Source')) grades.set(slug as string, reliability as Grade)
    return new FilesSeriesReader(store, await loadSeriesReference(store), grades, indicators)
  }

  /** Returns an observation with its sources and their grade. */
  toSourced(observation: FilesObservation) {
    return sourcedValue<FilesRows>(observation, observation.sourceIds, (id) => this.grades.get(id) as Grade)
  }

  async yearValues(
    { regions, kind, from, to }: SeriesRange,
    indicatorCode: string,
  ): Promise<readonly YearValue<FilesRows>[]> {
    const isInRange = ({ yearFrom, yearTo }: FilesObservation) =>
      yearTo !== null && yearFrom === yearTo && yearTo >= (from ?? 0) && yearTo <= (to ?? 9999)
    const codes = new Set(regions)
    const indicators = this.wanted.has(indicatorCode) ? this.wanted : new Set([indicatorCode])
    const values = (await this.observationsOf(indicators)).filter(
      (one) => one.indicatorCode === indicatorCode && codes.has(one.regionCode) && one.kind === kind && isInRange(one),
    )
    values.sort((one, other) => (one.yearTo as number) - (other.yearTo as number))
    return chooseYearValues<FilesRows>(values.map((one) => this.toSourced(one)))
  }

  async denominators(kind: DenominatorKind, regionCode: string): Promise<readonly FilesObservation[]> {
    const { denominators } = this.store.manifest
    if (!denominators) return this.store.files.refuse('perCapita, per10k, perKm2')
    const indicators = denominators[kind]
    const rank = ({ indicatorCode }: FilesObservation) => indicators.indexOf(indicatorCode)
    const values = await this.observationsOf(new Set(Object.values(denominators).flat()))
    return values
      .filter((one) => one.regionCode === regionCode && indicators.includes(one.indicatorCode) && isDenominator(one))
      .sort(
        (one, other) =>
          (other.yearTo as number) - (one.yearTo as number) ||
          rank(one) - rank(other) ||
          compareTexts(one.id, other.id),
      )
  }

  /** Reads the observations of some indicators, once. */
  private observationsOf(indicators: ReadonlySet<string>): Promise<FilesObservation[]> {
    const name = JSON.stringify([...indicators])
    const scan = this.scans.get(name) ?? this.scan(indicators)
    this.scans.set(name, scan)
    return scan
  }

  private async scan(indicators: ReadonlySet<string>): Promise<FilesObservation[]> {
    const found: FilesObservation[] = []
    for await (const record of this.store.all('Observation')) {
      if (indicators.has(Object(record.indicator).code)) found.push(toObservation(record))
    }
    return found
  }
}
