// The fields that several pages show.
import type { Event, Facility, Observation, Result } from '@tiyu/sdk'

export const namedFields = { code: true, name: true, nameEn: true } as const

export const slugFields = { slug: true, name: true, nameEn: true } as const

export const titledFields = { slug: true, title: true, titleEn: true } as const

export const unitFields = { code: true, name: true, nameEn: true, factor: true } as const

const citationFields = {
  slug: true,
  asWritten: true,
  locator: true,
  source: { ...titledFields, reliability: true },
} as const

/** How to cite what a page shows. */
export const referenceFields = {
  address: true,
  gbt7714: true,
  gbt7714En: true,
  bibtex: true,
  bibtexEn: true,
  cslJson: true,
  cslJsonEn: true,
} as const

/** What every row that quotes a source has. */
export const citedFields = {
  inferred: true,
  note: true,
  noteEn: true,
  citations: citationFields,
  bibliographicReference: referenceFields,
} as const

/** What a figure needs to be shown with its words. */
export const figureFields = {
  slug: true,
  exact: true,
  exactUpper: true,
  qualifier: true,
  kind: true,
  yearFrom: true,
  yearTo: true,
  asOf: true,
  inferred: true,
  unit: unitFields,
  indicator: { ...namedFields, topic: true },
  region: namedFields,
  citations: citationFields,
} as const

/** A figure with its words. */
export type Figure = Result<Observation, typeof figureFields>

/** A unit with what a number needs to be shown in its base unit too. */
export const convertibleUnitFields = { ...unitFields, quantityKind: true, base: unitFields } as const

/** A quantity of a row, such as the area of a facility, with the base unit of its unit. */
export const quantityFields = { exact: true, qualifier: true, unit: convertibleUnitFields } as const

export const facilityFields = {
  ...slugFields,
  status: true,
  area: quantityFields,
  type: namedFields,
  region: namedFields,
} as const

/** A facility in a list. */
export type FacilityRow = Result<Facility, typeof facilityFields>

export const eventFields = {
  ...slugFields,
  startsOn: true,
  endsOn: true,
  status: true,
  level: true,
  region: namedFields,
  sports: namedFields,
} as const

/** An event in a list. */
export type EventRow = Result<Event, typeof eventFields>

export const commitmentFields = {
  ...titledFields,
  topic: true,
  dueYear: true,
  outcome: true,
} as const

export const findingFields = {
  slug: true,
  rule: true,
  verdict: true,
  explanation: true,
  explanationEn: true,
  indicator: namedFields,
  region: namedFields,
} as const

export const projectFields = { ...slugFields, category: true, level: true, region: namedFields } as const

export const programmeFields = {
  ...slugFields,
  status: true,
  startsOn: true,
  endsOn: true,
  region: namedFields,
} as const

export const sourceFields = {
  ...titledFields,
  publisher: true,
  publisherEn: true,
  kind: true,
  publishedOn: true,
  reliability: true,
} as const

export const pageInfoFields = { hasNextPage: true, endCursor: true } as const

/** Rows of one page of a list. */
export const PAGE_SIZE = 100

export const rankClaimFields = {
  slug: true,
  rank: true,
  scope: true,
  scopeEn: true,
  citations: citationFields,
} as const
