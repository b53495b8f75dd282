import type * as Schema from '../generated/schema.ts'
import { defaultSelections } from './default-selections.ts'
import { type Countable, createResource, type QueryFunction, type Resource } from './resource.ts'

type DefaultSelections = typeof defaultSelections

/** Ready-made calls for every family of records. */
export interface Resources {
  /** Places where sport is done. 开展体育活动的场所。 */
  readonly facilities: Resource<
    Schema.Facility,
    Schema.FacilitySelection,
    Schema.FacilitiesArgs,
    DefaultSelections['facilities']
  > &
    Countable<Schema.FacilityFilter, Schema.FacilityGrouping>
  /** Editions of events. 各届（次）赛事与活动。 */
  readonly events: Resource<Schema.Event, Schema.EventSelection, Schema.EventsArgs, DefaultSelections['events']> &
    Countable<Schema.EventFilter, Schema.EventGrouping>
  /** Events that recur. 系列赛事。 */
  readonly eventSeries: Resource<
    Schema.EventSeries,
    Schema.EventSeriesSelection,
    Schema.EventSeriesArgs,
    DefaultSelections['eventSeries']
  > &
    Countable<Schema.EventSeriesFilter, Schema.EventSeriesGrouping>
  /** Construction programmes. 建设工程。 */
  readonly programmes: Resource<
    Schema.Programme,
    Schema.ProgrammeSelection,
    Schema.ProgrammesArgs,
    DefaultSelections['programmes']
  > &
    Countable<Schema.ProgrammeFilter, Schema.ProgrammeGrouping>
  /** Demonstration projects of the sports industry. 体育产业示范项目。 */
  readonly demonstrationProjects: Resource<
    Schema.DemonstrationProject,
    Schema.DemonstrationProjectSelection,
    Schema.DemonstrationProjectsArgs,
    DefaultSelections['demonstrationProjects']
  > &
    Countable<Schema.DemonstrationProjectFilter, Schema.DemonstrationProjectGrouping>
  /** Values of indicators, with the words they were read from. 指标数值及其原文。 */
  readonly observations: Resource<
    Schema.Observation,
    Schema.ObservationSelection,
    Schema.ObservationsArgs,
    DefaultSelections['observations']
  > &
    Countable<Schema.ObservationFilter, Schema.ObservationGrouping>
  /** Defined measures. 有定义的指标。 */
  readonly indicators: Resource<
    Schema.Indicator,
    Schema.IndicatorSelection,
    Schema.IndicatorsArgs,
    DefaultSelections['indicators']
  > &
    Countable<Schema.IndicatorFilter, Schema.IndicatorGrouping>
  /** Administrative divisions (GB/T 2260). 行政区划（GB/T 2260）。 */
  readonly regions: Resource<Schema.Region, Schema.RegionSelection, Schema.RegionsArgs, DefaultSelections['regions']> &
    Countable<Schema.RegionFilter, Schema.RegionGrouping>
  /** Documents that facts are read from. 事实所依据的文献。 */
  readonly sources: Resource<Schema.Source, Schema.SourceSelection, Schema.SourcesArgs, DefaultSelections['sources']> &
    Countable<Schema.SourceFilter, Schema.SourceGrouping>
  /** Places in sources that facts are read from. 事实在来源中的出处。 */
  readonly citations: Resource<
    Schema.Citation,
    Schema.CitationSelection,
    Schema.CitationsArgs,
    DefaultSelections['citations']
  >
  /** Policy documents. 政策文件。 */
  readonly policies: Resource<
    Schema.Policy,
    Schema.PolicySelection,
    Schema.PoliciesArgs,
    DefaultSelections['policies']
  > &
    Countable<Schema.PolicyFilter, Schema.PolicyGrouping>
  /** What sources promise for later. 来源中对未来的承诺。 */
  readonly commitments: Resource<
    Schema.Commitment,
    Schema.CommitmentSelection,
    Schema.CommitmentsArgs,
    DefaultSelections['commitments']
  > &
    Countable<Schema.CommitmentFilter, Schema.CommitmentGrouping>
  /** Bodies that act in facts. 事实中的机构。 */
  readonly organisations: Resource<
    Schema.Organisation,
    Schema.OrganisationSelection,
    Schema.OrganisationsArgs,
    DefaultSelections['organisations']
  > &
    Countable<Schema.OrganisationFilter, Schema.OrganisationGrouping>
  /** Qualitative facts. 定性事实。 */
  readonly statements: Resource<
    Schema.Statement,
    Schema.StatementSelection,
    Schema.StatementsArgs,
    DefaultSelections['statements']
  > &
    Countable<Schema.StatementFilter, Schema.StatementGrouping>
  /** Claims such as "first in the province". “全省第一”等名次表述。 */
  readonly rankClaims: Resource<
    Schema.RankClaim,
    Schema.RankClaimSelection,
    Schema.RankClaimsArgs,
    DefaultSelections['rankClaims']
  >
}

/** Makes the calls of all families from the one that sends selections. */
export function createResources(query: QueryFunction): Resources {
  const resources: Record<string, object> = {}
  for (const listField in defaultSelections)
    resources[listField] = createResource(query, listField, defaultSelections[listField as keyof DefaultSelections])
  return resources as object as Resources
}
