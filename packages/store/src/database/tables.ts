import type { Prisma } from '../generated/prisma/client.ts'

/** Row types of a release by table: the scalar columns of each Prisma model. */
export interface DatabaseTables {
  Citation: Prisma.$CitationPayload['scalars']
  Commitment: Prisma.$CommitmentPayload['scalars']
  DemonstrationProject: Prisma.$DemonstrationProjectPayload['scalars']
  Event: Prisma.$EventPayload['scalars']
  EventSeries: Prisma.$EventSeriesPayload['scalars']
  Facility: Prisma.$FacilityPayload['scalars']
  FacilityCount: Prisma.$FacilityCountPayload['scalars']
  FacilityType: Prisma.$FacilityTypePayload['scalars']
  Finding: Prisma.$FindingPayload['scalars']
  FindingCount: Prisma.$FindingCountPayload['scalars']
  GroupCount: Prisma.$GroupCountPayload['scalars']
  Indicator: Prisma.$IndicatorPayload['scalars']
  Observation: Prisma.$ObservationPayload['scalars']
  ObservationCount: Prisma.$ObservationCountPayload['scalars']
  Organisation: Prisma.$OrganisationPayload['scalars']
  Policy: Prisma.$PolicyPayload['scalars']
  Programme: Prisma.$ProgrammePayload['scalars']
  RankClaim: Prisma.$RankClaimPayload['scalars']
  Region: Prisma.$RegionPayload['scalars']
  Release: Prisma.$ReleasePayload['scalars']
  ReleaseTable: Prisma.$ReleaseTablePayload['scalars']
  SearchEntry: Prisma.$SearchEntryPayload['scalars'] & { tokens: string }
  Source: Prisma.$SourcePayload['scalars']
  Sport: Prisma.$SportPayload['scalars']
  Statement: Prisma.$StatementPayload['scalars']
  Unit: Prisma.$UnitPayload['scalars']
}
