// The types of the calls of single fields.
import type * as Schema from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import type { Result } from '../selection/selection-types.ts'
import type { Select, Selected } from './resource-types.ts'
import type { clusterFields, comparisonFields, nearbyFields, profileFields } from './shortcuts.ts'

/** A table of `compare` with its default fields. 默认字段的对比表。 */
export type ComparisonRow = Result<Schema.IndicatorSeries, typeof comparisonFields>

/** A facility near a place with its default fields. 默认字段的附近设施。 */
export type NearbyRow = Result<Schema.NearbyFacility, typeof nearbyFields>

/** A part of a map with its default fields. 默认字段的地图范围。 */
export type ClusterRows = Result<Schema.FacilityClusters, typeof clusterFields>

/** A value of a profile with its default fields. 默认字段的概况数值。 */
export type ProfileRow = Result<Schema.Observation, typeof profileFields>

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
}
