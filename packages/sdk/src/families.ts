// The families of records, and the fields each is asked for unless the caller names others: identifiers, the names in both
// languages and what a list of such records is read for.
import type * as Schema from './generated/schema.ts'

const coded = { code: true, name: true, nameEn: true } as const
const named = { id: true, slug: true, name: true, nameEn: true } as const
const titled = { id: true, slug: true, title: true, titleEn: true } as const
const source = { slug: true, title: true, titleEn: true } as const

/** The default fields by the list they are asked from. */
export const families = {
  facilities: {
    ...named,
    type: coded,
    region: coded,
    status: true,
    openedOn: true,
  } satisfies Schema.FacilitySelection,

  events: {
    ...named,
    startsOn: true,
    endsOn: true,
    status: true,
    level: true,
    mode: true,
    region: coded,
    sports: coded,
  } satisfies Schema.EventSelection,

  eventSeries: {
    ...named,
    level: true,
    region: coded,
    sports: coded,
  } satisfies Schema.EventSeriesSelection,

  programmes: {
    ...named,
    startsOn: true,
    endsOn: true,
    status: true,
    region: coded,
  } satisfies Schema.ProgrammeSelection,

  demonstrationProjects: {
    ...named,
    level: true,
    category: true,
    designatedOn: true,
    region: coded,
  } satisfies Schema.DemonstrationProjectSelection,

  /** A number never goes without its unit, period, region and the words it was read from. */
  observations: {
    id: true,
    slug: true,
    indicator: coded,
    region: coded,
    yearFrom: true,
    yearTo: true,
    kind: true,
    value: true,
    exact: true,
    qualifier: true,
    unit: coded,
    preferred: true,
    citations: { asWritten: true, source },
  } satisfies Schema.ObservationSelection,

  indicators: {
    id: true,
    ...coded,
    topic: true,
    aggregation: true,
    unit: coded,
  } satisfies Schema.IndicatorSelection,

  regions: { id: true, ...coded, level: true } satisfies Schema.RegionSelection,

  sources: {
    ...titled,
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
    source,
  } satisfies Schema.CitationSelection,

  policies: {
    ...titled,
    documentNumber: true,
    issuedOn: true,
    status: true,
    level: true,
  } satisfies Schema.PolicySelection,

  commitments: {
    ...titled,
    dueYear: true,
    outcome: true,
    region: coded,
  } satisfies Schema.CommitmentSelection,

  organisations: { ...named, kind: true, region: coded } satisfies Schema.OrganisationSelection,

  statements: {
    id: true,
    slug: true,
    text: true,
    textEn: true,
    topic: true,
    year: true,
    region: coded,
  } satisfies Schema.StatementSelection,

  rankClaims: {
    id: true,
    slug: true,
    rank: true,
    scope: true,
    scopeEn: true,
    region: coded,
  } satisfies Schema.RankClaimSelection,
} as const
