// The families of records, and the fields each is asked for unless the caller names others: identifiers, the names in both
// languages and what a list of such records is read for.
import type * as Schema from '../generated/schema.ts'

const codeFields = { code: true, name: true, nameEn: true } as const
const nameFields = { id: true, slug: true, name: true, nameEn: true } as const
const titleFields = { id: true, slug: true, title: true, titleEn: true } as const
const sourceFields = { slug: true, title: true, titleEn: true } as const

/** The default fields by the list they are asked from. */
export const defaultSelections = {
  facilities: {
    ...nameFields,
    type: codeFields,
    region: codeFields,
    status: true,
    openedOn: true,
  } satisfies Schema.FacilitySelection,

  events: {
    ...nameFields,
    startsOn: true,
    endsOn: true,
    status: true,
    level: true,
    mode: true,
    region: codeFields,
    sports: codeFields,
  } satisfies Schema.EventSelection,

  eventSeries: {
    ...nameFields,
    level: true,
    region: codeFields,
    sports: codeFields,
  } satisfies Schema.EventSeriesSelection,

  programmes: {
    ...nameFields,
    startsOn: true,
    endsOn: true,
    status: true,
    region: codeFields,
  } satisfies Schema.ProgrammeSelection,

  demonstrationProjects: {
    ...nameFields,
    level: true,
    category: true,
    designatedOn: true,
    region: codeFields,
  } satisfies Schema.DemonstrationProjectSelection,

  /** A number never goes without its unit, period, region and the words it was read from. */
  observations: {
    id: true,
    slug: true,
    indicator: codeFields,
    region: codeFields,
    yearFrom: true,
    yearTo: true,
    kind: true,
    value: true,
    exact: true,
    qualifier: true,
    unit: codeFields,
    preferred: true,
    citations: { asWritten: true, source: sourceFields },
  } satisfies Schema.ObservationSelection,

  indicators: {
    id: true,
    ...codeFields,
    topic: true,
    aggregation: true,
    unit: codeFields,
  } satisfies Schema.IndicatorSelection,

  regions: { id: true, ...codeFields, level: true } satisfies Schema.RegionSelection,

  sources: {
    ...titleFields,
    publisher: true,
    publisherEn: true,
    kind: true,
    publishedOn: true,
    url: true,
    reliability: true,
  } satisfies Schema.SourceSelection,

  citations: {
    id: true,
    slug: true,
    asWritten: true,
    locator: true,
    source: sourceFields,
  } satisfies Schema.CitationSelection,

  policies: {
    ...titleFields,
    documentNumber: true,
    issuedOn: true,
    status: true,
    level: true,
  } satisfies Schema.PolicySelection,

  commitments: {
    ...titleFields,
    dueYear: true,
    outcome: true,
    region: codeFields,
  } satisfies Schema.CommitmentSelection,

  organisations: { ...nameFields, kind: true, region: codeFields } satisfies Schema.OrganisationSelection,

  statements: {
    id: true,
    slug: true,
    text: true,
    textEn: true,
    topic: true,
    year: true,
    region: codeFields,
  } satisfies Schema.StatementSelection,

  rankClaims: {
    id: true,
    slug: true,
    rank: true,
    scope: true,
    scopeEn: true,
    region: codeFields,
  } satisfies Schema.RankClaimSelection,
} as const
