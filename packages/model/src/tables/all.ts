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
import { finding } from './finding.ts'
import { indicator } from './indicator.ts'
import { indicatorIncrease } from './indicator-increase.ts'
import { indicatorPart } from './indicator-part.ts'
import { indicatorRatio } from './indicator-ratio.ts'
import type { ModelName } from './model.ts'
import { observation } from './observation.ts'
import { organisation } from './organisation.ts'
import { policy } from './policy.ts'
import { programme } from './programme.ts'
import { rankClaim } from './rank-claim.ts'
import { region } from './region.ts'
import { seriesBreak } from './series-break.ts'
import { source } from './source.ts'
import { sport } from './sport.ts'
import { statement } from './statement.ts'
import type { AnyTable } from './table.ts'
import { unit } from './unit.ts'

/** The tables of a data package, each after the tables it points to (except itself). */
export const tables: readonly AnyTable[] = [
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
  seriesBreak,
]

/** The tables of a release: those of its data package, and the findings about them. */
export const releaseTables: readonly AnyTable[] = [...tables, finding]

/** The tables whose rows have a type in GraphQL. */
export const exposedTables: readonly AnyTable[] = releaseTables.filter(({ exposed = true }) => exposed)

/** @throws Error if the model is not a table of a release */
export function tableOf(model: ModelName): AnyTable {
  const table = releaseTables.find((one) => one.model === model)
  if (!table) throw new Error(`${model} is not a table of a release`)
  return table
}

/** Names of the tables of a data package by model. */
export const tableNames: Readonly<Record<string, string>> = Object.fromEntries(
  tables.map(({ model, name }) => [model, name]),
)

/** True if the rows of a table form a hierarchy: each may name a parent. */
export function isHierarchy({ model, fields }: AnyTable): boolean {
  return fields.some(({ relation, references }) => relation === 'parent' && references === model)
}
