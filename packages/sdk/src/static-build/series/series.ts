// Comparisons, series and profiles, computed from files by the code of the service. Loaded lazily.
import {
  chooseValue,
  groupBy,
  type RegionSet,
  readSeriesTables,
  regionCodes,
  type SeriesRange,
} from '@tiyu/statistics/series'
import type { ComputedObject } from '../computed-object.ts'
import { isPresent } from '../conditions.ts'
import type { FileRecord } from '../files.ts'
import type { RecordStore } from '../record-store.ts'
import { FilesSeriesReader } from './files-series-reader.ts'
import { type FilesObservation, type FilesRows, isPart, toObservation } from './rows.ts'
import { SeriesObjects } from './series-fields.ts'

/** The most indicators and regions of a comparison, and regions of a series, as on the service. */
const MAX_INDICATORS = 10
const MAX_REGIONS = 400
const MAX_SERIES_REGIONS = 100

interface SeriesArgs {
  readonly kind?: string | null
  readonly years?: Pick<SeriesRange, 'from' | 'to'> | null
}

interface CompareArgs extends SeriesArgs {
  readonly indicators: readonly string[]
  readonly regions: RegionSet
  readonly latest?: boolean | null
  readonly per?: 'PERSON' | 'KM2' | null
}

/** The ratio that each divisor makes. */
const RATIO_NAMES = { PERSON: 'perCapita', KM2: 'perKm2' } as const

/** @throws ApiError `BAD_USER_INPUT` for too few or too many codes, or one that no record has */
async function validateCodes(store: RecordStore, type: string, path: string, codes: readonly string[], most: number) {
  if (codes.length < 1 || codes.length > most) {
    store.files.reject(
      `${path} has ${codes.length} codes; give 1 to ${most}. ${path} 中有 ${codes.length} 个代码；请给出 1 到 ${most} 个。`,
    )
  }
  for (const code of codes) await store.validateKey(type, code, path)
}

async function selectRegions(store: RecordStore, set: RegionSet, { reference }: FilesSeriesReader): Promise<string[]> {
  const { codes, childrenOf, within } = set
  if (!Object.values(set).some(isPresent)) {
    store.files.reject(
      'regions names no regions; give codes, childrenOf, level or within. regions 未指明任何地区；请给出 codes、childrenOf、level 或 within。',
    )
  }
  if (codes) await validateCodes(store, 'Region', 'regions.codes', codes, MAX_REGIONS)
  if (isPresent(childrenOf)) await store.validateKey('Region', childrenOf as string, 'regions.childrenOf')
  if (isPresent(within)) await store.validateKey('Region', within as string, 'regions.within')
  const selected = regionCodes(set, reference.Region)
  if (selected.length <= MAX_REGIONS) return selected
  return store.files.reject(
    `regions names ${selected.length} regions; ${MAX_REGIONS} are allowed. Name fewer, such as those of one level within a smaller region. regions 指明 ${selected.length} 个地区，上限为 ${MAX_REGIONS} 个；请缩小范围，如限定层级或较小的上级区划。`,
  )
}

function readTables(reader: FilesSeriesReader, store: RecordStore, indicators: readonly string[], range: SeriesRange) {
  const rows = indicators.map((code) => reader.reference.Indicator.get(code))
  return readSeriesTables<FilesRows>(rows, range, reader, (en, zh) => store.files.reject(`${en} ${zh}`))
}

/** Resolves `compare`: a table for each indicator, all of the same regions and years. */
export async function resolveCompare(store: RecordStore, args: object): Promise<ComputedObject[]> {
  const { indicators, regions, years, kind, latest, per } = args as CompareArgs
  await validateCodes(store, 'Indicator', 'indicators', indicators, MAX_INDICATORS)
  const codes = [...new Set(indicators)]
  const reader = await FilesSeriesReader.open(store, codes)
  const selected = await selectRegions(store, regions, reader)
  const tables = await readTables(reader, store, codes, { ...years, regions: selected, kind: kind ?? 'ACTUAL' })
  if (per) await Promise.all(tables.map((table) => table.rankBy(RATIO_NAMES[per], reader)))
  const objects = new SeriesObjects(store, reader)
  return tables.map((table) => objects.series(latest ? table.latest() : table))
}

/** Resolves the field `series` of an indicator. */
export async function resolveSeries(store: RecordStore, { code }: FileRecord, args: object): Promise<ComputedObject> {
  const { regions, years, kind } = args as SeriesArgs & { readonly regions: readonly string[] }
  await validateCodes(store, 'Region', 'regions', regions, MAX_SERIES_REGIONS)
  const reader = await FilesSeriesReader.open(store, [code as string])
  const [table] = await readTables(reader, store, [code as string], { ...years, regions, kind: kind ?? 'ACTUAL' })
  return new SeriesObjects(store, reader).series(table as NonNullable<typeof table>)
}

/** Whole regions first, then the latest: the last year, then the first one. */
function compareAges(one: FilesObservation, other: FilesObservation): number {
  return (
    Number(isPart(one)) - Number(isPart(other)) ||
    compareYears(one.yearTo, other.yearTo, Number.NEGATIVE_INFINITY) ||
    compareYears(one.yearFrom, other.yearFrom, Number.POSITIVE_INFINITY)
  )
}

/** Compares years, the later first; `unknown` counts for a year that is not known. */
function compareYears(one: number | null, other: number | null, unknown: number): number {
  const [a, b] = [one ?? unknown, other ?? unknown]
  return a === b ? 0 : b - a
}

/** Resolves the field `profile` of a region: the latest value of every indicator, by topic and indicator. */
export async function resolveProfile(store: RecordStore, { code }: FileRecord, args: object): Promise<FileRecord[]> {
  const { kind } = args as SeriesArgs
  const reader = await FilesSeriesReader.open(store, [])
  const observations: FilesObservation[] = []
  for await (const record of store.all('Observation')) {
    if (Object(record.region).code !== code || record.kind !== (kind ?? 'ACTUAL')) continue
    observations.push(toObservation(record))
  }
  const byIndicator = groupBy(observations, ({ indicatorCode }) => indicatorCode)
  const latest = [...byIndicator.values()].map((values) => {
    const first = values.toSorted(compareAges)[0] as FilesObservation
    const candidates = values.filter((one) => compareAges(one, first) === 0)
    return chooseValue<FilesRows>(candidates.map((one) => reader.toSourced(one))).observation
  })
  const { topics = [] } = store.manifest
  const topicOf = ({ indicatorCode }: FilesObservation) =>
    topics.indexOf(reader.reference.Indicator.get(indicatorCode).record.topic as string)
  return latest
    .sort((one, other) => topicOf(one) - topicOf(other) || (one.indicatorCode < other.indicatorCode ? -1 : 1))
    .map(({ record }) => record)
}
