import { baseYearComparison } from './base-year-comparison.ts'
import { citation } from './citation.ts'
import { commitment } from './commitment.ts'
import { completionRate } from './completion-rate.ts'
import { demonstrationProject } from './demonstration-project.ts'
import { divisionCount } from './division-count.ts'
import { divisionCountIndicator } from './division-count-indicator.ts'
import { event } from './event.ts'
import { eventSeries } from './event-series.ts'
import { facility } from './facility.ts'
import { facilityType } from './facility-type.ts'
import { indicator } from './indicator.ts'
import { indicatorIncrease } from './indicator-increase.ts'
import { indicatorPart } from './indicator-part.ts'
import { indicatorRatio } from './indicator-ratio.ts'
import { observation } from './observation.ts'
import { organisation } from './organisation.ts'
import { policy } from './policy.ts'
import { programme } from './programme.ts'
import { rankClaim } from './rank-claim.ts'
import { region } from './region.ts'
import { source } from './source.ts'
import { sport } from './sport.ts'
import { statement } from './statement.ts'
import type { AnyTable } from './table.ts'
import { unit } from './unit.ts'

/** Every table of a data package, each after the tables it points to (but for keys within itself). */
export const tables = [
  region,
  unit,
  sport,
  facilityType,
  source,
  citation,
  indicator,
  organisation,
  policy,
  programme,
  facility,
  eventSeries,
  event,
  demonstrationProject,
  observation,
  rankClaim,
  commitment,
  statement,
  indicatorPart,
  indicatorRatio,
  indicatorIncrease,
  completionRate,
  divisionCount,
  divisionCountIndicator,
  baseYearComparison,
] as readonly unknown[] as readonly AnyTable[]

/** Names of the tables, as a release counts their rows, by model. */
export const tableNames: Readonly<Record<string, string>> = Object.fromEntries(
  tables.map(({ model, name }) => [model, name]),
)
