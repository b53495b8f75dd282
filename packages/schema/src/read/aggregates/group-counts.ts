import type { GroupCount } from '@tiyu/statistics/groups'
import { raw } from 'sql-template-tag'
import { type GroupSource, readGroups } from './group-query.ts'

/** Reads the number of rows of each group; `summed` if the rows of the source are counts. */
export function readCounts(source: GroupSource, summed: boolean): Promise<GroupCount[]> {
  const count = raw(summed ? 'coalesce(sum(t.count), 0)::int as count' : 'count(*)::int as count')
  return readGroups<{ readonly count: number }>(source, count)
}
