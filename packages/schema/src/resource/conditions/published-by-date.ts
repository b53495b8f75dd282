import type { InputRef } from '@pothos/core'
import sql from 'sql-template-tag'
import { dateOperators } from '../../read/operators.ts'
import type { Condition } from './condition.ts'

/**
 * Selects rows that at least one of their sources had published by a day. A date known to the month or year counts at its
 * end; a source without a date of publication never counts.
 */
export const publishedByDateCondition: Condition<string> = {
  type: 'Date' as unknown as InputRef<string>,
  description:
    'Only values that at least one of their sources had published by this day. A publication date known to the month or year counts as its last day, and so does the day given here. Sources without a publication date do not count. Not to be confused with filter.asOf, the day a value refers to.\n仅返回截至此日已由至少一个来源发布的数值。发布日期只精确到月或年的，按月末或年末计，此处给出的日期亦同。发布日期不明的来源不计入。请勿与 filter.asOf（数值所指时点）混淆。',
  toSql(day, { reference }) {
    const sourceIds = reference.Source.rows
      .filter(({ publishedOn }) => publishedOn !== null && dateOperators.lte.matches(publishedOn, day))
      .map(({ id }) => id)
    return [
      sql`exists (select 1 from "Citation" c where c.id = any(t."citationIds") and c."sourceId" = any(${sourceIds}::text[]))`,
    ]
  },
}
