import type { Sizes } from '@tiyu/graphql-executor'
import { tables } from '@tiyu/model'
import type { ReleaseInfo } from '@tiyu/store'
import type { Reference, ReferenceTable } from './reference.ts'

/** Returns the number of children of the row that has most. */
function mostChildren(table: ReferenceTable<{ readonly parentCode: string | null }>): number {
  const counts = Map.groupBy(table.rows, ({ parentCode }) => parentCode)
  counts.delete(null)
  return Math.max(0, ...[...counts.values()].map(({ length }) => length))
}

/** Returns the name of the number of regions of a level. */
export const levelSize = (level: string): string => `Region.level.${level}`

function regionsByLevel({ rows }: Reference['Region']): Sizes {
  const byLevel = Map.groupBy(rows, ({ level }) => level)
  return Object.fromEntries([...byLevel].map(([level, { length }]) => [levelSize(level), length]))
}

/** Measures a release: the rows of each model, and the longest lists of those that no page limits, by their coordinates. */
export function measureSizes({ rows }: ReleaseInfo, { Region, FacilityType, Sport }: Reference): Sizes {
  return {
    ...Object.fromEntries(tables.map(({ model, name }) => [model, rows[name] ?? 0])),
    'Region.children': mostChildren(Region),
    ...regionsByLevel(Region),
    'Region.ancestors': Math.max(0, ...Region.rows.map(({ ancestorCodes }) => ancestorCodes.length)),
    'FacilityType.children': mostChildren(FacilityType),
    'Sport.children': mostChildren(Sport),
    'Release.tables': Object.keys(rows).length,
  }
}
