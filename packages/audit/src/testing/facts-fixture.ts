import type { Outlines } from '@tiyu/model'
import { createFigure } from '../facts/fact-figure.ts'
import { type FactRows, Facts } from '../facts/facts.ts'
import type { ObservationRow, UnitRow } from '../facts/figure.ts'
import { FigureLookup } from '../facts/figure-lookup.ts'
import type { RelationRows } from '../facts/relations.ts'

/** The columns of an observation that a test sets; the others get defaults. */
export type ObservationInput = Pick<ObservationRow, 'id' | 'indicatorCode' | 'exact' | 'unitCode'> &
  Partial<ObservationRow> & {
    /** The cited phrase. */
    readonly words?: string
  }

/** Input of `createFacts`. */
export interface FactsInput {
  readonly observations: readonly ObservationInput[]
  /** Region codes by code of the parent region. */
  readonly regions?: Readonly<Record<string, readonly string[]>>
  readonly rankClaims?: readonly { id: string; observationId: string; rank: number; regionCode: string }[]
  /** Unit codes of the package; all units if absent. */
  readonly units?: readonly string[]
  /** Relations between indicators; defaults to those of the fixture. */
  readonly relations?: Partial<RelationRows>
  /** Number of divisions by code of the region; 11 of 140000 if absent. */
  readonly divisionCounts?: Readonly<Record<string, number>>
  readonly baseYearComparisons?: Partial<FactRows>['BaseYearComparison']
  readonly seriesBreaks?: Partial<FactRows>['SeriesBreak']
  readonly facilities?: FactRows['Facility']
  readonly events?: FactRows['Event']
  readonly outlines?: Outlines
  /** Publication date of the single source. */
  readonly publishedOn?: string
}

/** A break of the series of an indicator, in one region or in all. */
export const seriesBreak = (indicatorCode: string, year: number, regionCode: string | null = null) => ({
  id: `break-${year}`,
  indicatorCodes: [indicatorCode],
  regionCode,
  year,
  reason: '口径变化。',
  reasonEn: 'The definition changed.',
  inferred: [],
  note: null,
  noteEn: null,
  citationIds: [],
})

const unit = (
  code: string,
  name: string,
  quantityKind: string,
  baseCode: string,
  factor: string | null,
  ucum: string | null = null,
): UnitRow => ({
  code,
  name,
  nameEn: code.toLowerCase().replaceAll('_', ' '),
  quantityKind,
  baseCode,
  factor,
  ucum,
  currency: null,
})

const units = [
  unit('ITEM', '个', 'count', 'ITEM', '1', '1'),
  unit('WAN_ITEM', '万个', 'count', 'ITEM', '10000'),
  unit('PITCH', '块', 'pitches', 'PITCH', '1', '{pitch}'),
  unit('M2', '平方米', 'area', 'M2', '1'),
  unit('WAN_M2', '万平方米', 'area', 'M2', '10000'),
  unit('MU', '亩', 'area', 'M2', '2000/3'),
  unit('HECTARE', '公顷', 'area', 'M2', '10000'),
  unit('M2_PER_PERSON', '平方米/人', 'area-per-person', 'M2_PER_PERSON', '1'),
  unit('PERSON', '人', 'persons', 'PERSON', '1', '{person}'),
  unit('WAN_PERSON', '万人', 'persons', 'PERSON', '10000'),
  unit('PERCENT', '%', 'ratio', 'PERCENT', '1', '%'),
  unit('PERCENTAGE_POINT', '个百分点', 'ratio-difference', 'PERCENTAGE_POINT', '1'),
  unit('RANK', '位', 'ordinal', 'RANK', null),
]

const partRows = (wholeCode: string, breakdown: string, complete: boolean, ...parts: readonly string[]) =>
  parts.map((partCode) => ({
    id: `${wholeCode}-by-${breakdown}-${partCode}`,
    wholeCode,
    breakdown,
    partCode,
    complete,
    citationIds: [],
  }))

const RELATIONS: RelationRows = {
  IndicatorPart: [
    ...partRows('sports-grounds', 'type', false, 'athletics-grounds', 'ball-sport-grounds', 'ice-snow-venues'),
    ...partRows('sports-ground-area', 'type', false, 'athletics-ground-area', 'football-pitch-area'),
    ...partRows(
      'ball-sport-grounds',
      'group',
      true,
      'big-three-ball-grounds',
      'table-tennis-and-badminton-grounds',
      'other-ball-sport-grounds',
    ),
    ...partRows('big-three-ball-grounds', 'sport', true, 'football-pitches', 'basketball-courts', 'volleyball-courts'),
    ...partRows('table-tennis-and-badminton-grounds', 'sport', true, 'table-tennis-grounds', 'badminton-courts'),
    ...partRows('football-pitches', 'size', true, 'beach-football-pitches', 'other-football-pitches'),
    ...partRows('ice-snow-venues', 'type', true, 'ice-rinks', 'ski-areas'),
  ],
  IndicatorRatio: [
    {
      resultCode: 'sports-ground-area-per-capita',
      numeratorCode: 'sports-ground-area',
      denominatorCodes: ['resident-population'],
      per: 1,
    },
  ],
  IndicatorIncrease: [
    {
      increaseCode: 'sports-ground-area-per-capita-added',
      indicatorCode: 'sports-ground-area-per-capita',
      expressedAs: 'AMOUNT',
    },
  ],
  CompletionRate: [],
}

const NO_RELATIONS: RelationRows = { IndicatorPart: [], IndicatorRatio: [], IndicatorIncrease: [], CompletionRate: [] }

const DEFAULTS = {
  regionCode: '140700',
  yearFrom: 2020,
  yearTo: 2020,
  kind: 'ACTUAL',
  exactUpper: null,
  qualifier: null,
  asOf: null,
  programmeId: null,
  eventId: null,
  facilityId: null,
  preferred: true,
  preferredReason: null,
  preferredReasonEn: null,
  inferred: [],
  underivable: null,
  underivableEn: null,
  note: null,
  noteEn: null,
} as const

const levels: Readonly<Record<number, string>> = { 0: 'PROVINCE', 2: 'PREFECTURE', 4: 'COUNTY' }

const region = (code: string, parentCode: string | null) => ({
  code,
  name: `地区${code}`,
  nameEn: code,
  parentCode,
  level: levels[code.replace(/(?:00)+$/, '').length - 2],
})

const indicator = (code: string, unitCode: string) => ({
  code,
  name: code,
  nameEn: code,
  unitCode,
  aggregation: 'SUM',
})

/** Creates the facts of a fictitious package, with one citation per observation. */
export function createFacts({
  observations,
  regions = {},
  rankClaims = [],
  units: unitCodes,
  relations,
  divisionCounts = { '140000': 11 },
  baseYearComparisons = [],
  seriesBreaks = [],
  facilities = [],
  events = [],
  outlines,
  publishedOn,
}: FactsInput): Facts {
  const parents = Object.entries({ '140000': ['140700'], ...regions })
  const codes = new Set(['resident-population', ...observations.map(({ indicatorCode }) => indicatorCode)])
  const unitOf = (code: string) => observations.find((one) => one.indicatorCode === code)?.unitCode ?? 'PERSON'
  const lookup = new FigureLookup()
  for (const one of units) if (!unitCodes || unitCodes.includes(one.code)) lookup.addUnit(one)
  for (const { id, words } of observations) lookup.addCitation({ id, sourceId: 'source', asWritten: words ?? id })
  const figures = observations.map(({ words: _words, ...one }) =>
    createFigure({ ...DEFAULTS, ...one, inferred: [], citationIds: [one.id] }, lookup),
  )
  const rows = {
    Source: [{ id: 'source', title: '来源', titleEn: 'Source', publishedOn: publishedOn ?? null, postedOn: null }],
    Indicator: [...codes].map((code) => indicator(code, unitOf(code))),
    Region: [
      region('140000', null),
      ...parents.flatMap(([parent, children]) => children.map((code) => region(code, parent))),
    ],
    RankClaim: rankClaims.map((claim) => ({ ...claim, scope: '全省', scopeEn: 'the province', citationIds: [] })),
    DivisionCount: Object.entries(divisionCounts).map(([regionCode, divisions]) => ({ regionCode, divisions })),
    DivisionCountIndicator: [],
    BaseYearComparison: baseYearComparisons,
    SeriesBreak: seriesBreaks,
    Facility: facilities,
    Event: events,
    ...(relations ? { ...NO_RELATIONS, ...relations } : RELATIONS),
  }
  return new Facts(rows as unknown as ConstructorParameters<typeof Facts>[0], { figures, lookup, outlines })
}
