// The types of the calls of single fields.
import type {
  ClusterRows,
  ComparisonRow,
  DiffChanges,
  DiffSummary,
  NearbyRow,
  ProfileRow,
} from '../generated/resources.ts'
import type * as Schema from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import type { Select, Selected } from './resource-types.ts'

/** The releases to compare, and which of the changed rows to return. */
export interface DiffOptions extends Schema.DiffArgs, Schema.ChangesArgs {}

/** The differences of two releases, and one page of the changed rows. 两个发布版的差异与一页有差异的行。 */
export interface Diff extends DiffSummary {
  readonly changes: DiffChanges
}

/** Calls of one field of the schema each. */
export interface Shortcuts {
  /** Counts the facilities of a box of a map in the cells of its grid. 按网格单元统计地图范围内的设施。 */
  clusters<const S extends Schema.FacilityClustersSelection | undefined = undefined>(
    args: Schema.FacilityClustersArgs & Select<S, Schema.FacilityClustersSelection>,
    call?: CallOptions,
  ): Promise<Selected<Schema.FacilityClusters, Schema.FacilityClustersSelection, ClusterRows, S>>
  /** Compares regions by indicators: a table for each, with ranks and coverage. 按指标对比地区，附名次与覆盖情况。 */
  compare<const S extends Schema.IndicatorSeriesSelection | undefined = undefined>(
    args: Schema.CompareArgs & Select<S, Schema.IndicatorSeriesSelection>,
    call?: CallOptions,
  ): Promise<Selected<Schema.IndicatorSeries, Schema.IndicatorSeriesSelection, ComparisonRow, S>[]>
  /** Returns the facilities nearest to a point, with distances in metres. 距某点最近的设施及距离（米）。 */
  near<const S extends Schema.NearbyFacilitySelection | undefined = undefined>(
    args: Schema.FacilitiesNearArgs & Select<S, Schema.NearbyFacilitySelection>,
    call?: CallOptions,
  ): Promise<Selected<Schema.NearbyFacility, Schema.NearbyFacilitySelection, NearbyRow, S>[]>
  /**
   * Returns the latest value of every indicator of a region; null if there is no such region.
   * 地区各指标的最近数值；没有该地区时为 null。
   */
  profile<const S extends Schema.ObservationSelection | undefined = undefined>(
    args: Schema.RegionArgs & Schema.ProfileArgs & Select<S, Schema.ObservationSelection>,
    call?: CallOptions,
  ): Promise<Selected<Schema.Observation, Schema.ObservationSelection, ProfileRow, S>[] | null>
  /**
   * Compares two releases of the service; `changes` has one page of the changed rows. 比较两个发布版，`changes` 为一页有差异的行。
   * @throws ApiError or a subclass: `UNKNOWN_RELEASE` if the service has no such release
   */
  diff(options: DiffOptions, call?: CallOptions): Promise<Diff>
}
