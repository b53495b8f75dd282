// Calls of one field of the schema each, with fields that they select by default. Loaded lazily.
import type { CallOptions } from '../options.ts'
import type { QueryFunction, RootList } from './root-list.ts'

interface ShortcutArgs {
  readonly select?: object | undefined
  readonly filter?: object | null | undefined
}

const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true } as const
const named = { code: true, name: true, nameEn: true } as const
const place = { slug: true, name: true, nameEn: true, region: named, status: true } as const

/** The fields of a group that are selected by default. */
export const aggregateFields = {
  keys: { dimension: true, key: true, name: true, nameEn: true },
  label: true,
  labelEn: true,
  count: true,
} as const

/** The fields of a comparison that are selected by default. */
export const comparisonFields = {
  indicator: named,
  unit: named,
  years: true,
  rankYear: true,
  coverage: { known: true, total: true, missing: named },
  rows: {
    region: named,
    rank: true,
    rankOf: true,
    cagr: true,
    points: { year: true, exact: true, text: true, textEn: true, qualifier: true, inferred: true },
  },
} as const

/** The fields of a facility near a place that are selected by default. */
export const nearbyFields = { facility: place, distance: true } as const

const box = { west: true, south: true, east: true, north: true } as const

/** The fields of a part of a map that are selected by default. */
export const clusterFields = {
  boundingBox: box,
  totalCount: true,
  nodes: { count: true, longitude: true, latitude: true, boundingBox: box, facility: place },
} as const

/** The fields of a value of a profile that are selected by default. */
export const profileFields = {
  indicator: named,
  yearFrom: true,
  yearTo: true,
  exact: true,
  unit: named,
  qualifier: true,
  inferred: true,
  text: true,
  textEn: true,
  citations: { asWritten: true, source: { slug: true, title: true } },
} as const

/** The fields of a group of `statistics`. */
const groupFields = { key: true, name: true, nameEn: true, description: true, descriptionEn: true, count: true }

/** Returns the root field of the statistics of a list: `facilityStatistics`. */
const statisticsField = ({ typeName }: RootList) =>
  `${typeName.replace(/^./, (initial) => initial.toLowerCase())}Statistics`

/** Counts rows, also by groups if `by` is given. */
export async function countRows(
  query: QueryFunction,
  list: RootList,
  args?: { readonly by?: string; readonly filter?: object } | null,
  call?: CallOptions,
) {
  const { by, filter } = args ?? {}
  const field = statisticsField(list)
  return (await query({ [field]: { $: { filter }, count: true, groups: by && { $: { by }, ...groupFields } } }, call))[
    field
  ]
}

/** Reads a page of groups from a field of statistics. */
export async function aggregates(query: QueryFunction, list: RootList, args?: ShortcutArgs | null, call?: CallOptions) {
  const { select: nodes = aggregateFields, filter, ...$ } = args ?? {}
  const field = statisticsField(list)
  const data = await query({ [field]: { $: { filter }, aggregates: { $, nodes, pageInfo, totalCount: true } } }, call)
  return (data[field] as { readonly aggregates: unknown }).aggregates
}

/** Compares regions by indicators. */
export async function compare(query: QueryFunction, { select, ...$ }: ShortcutArgs, call?: CallOptions) {
  return (await query({ compare: { $, ...(select ?? comparisonFields) } }, call)).compare
}

/** Reads the facilities nearest to a point. */
export async function near(query: QueryFunction, { select, ...$ }: ShortcutArgs, call?: CallOptions) {
  return (await query({ facilitiesNear: { $, ...(select ?? nearbyFields) } }, call)).facilitiesNear
}

/** Counts the facilities of a part of a map in the cells of its grid. */
export async function clusters(query: QueryFunction, { select, ...$ }: ShortcutArgs, call?: CallOptions) {
  return (await query({ facilityClusters: { $, ...(select ?? clusterFields) } }, call)).facilityClusters
}

/** Reads the latest value of every indicator of a region; null if there is no such region. */
export async function profile(
  query: QueryFunction,
  args: ShortcutArgs & { readonly code: string },
  call?: CallOptions,
) {
  const { select, code, ...$ } = args
  const { region } = await query({ region: { $: { code }, profile: { $, ...(select ?? profileFields) } } }, call)
  return region && (region as { readonly profile: unknown }).profile
}
