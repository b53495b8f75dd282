import type { InputRef } from '@pothos/core'
import sql from 'sql-template-tag'
import { lastDay } from '../read/date.ts'
import type { Condition } from './conditions.ts'

/**
 * Only rows that at least one of their sources had published by a day. A date known to the month or year counts at its
 * end; a source without a date of publication counts for no day.
 */
export const publishedByDateCondition: Condition<string> = {
  type: 'Date' as unknown as InputRef<string>,
  description:
    'Only what was published by this day: values that at least one of their sources had published. A publication known to the month or year counts at its end, and so does the day given here. Sources whose day of publication is unknown are left out, because nobody can say that they were out by then; the 2020 report of Jinzhong is one of them. Not to be mixed up with filter.asOf, the day a value refers to.\n仅截至此日已发布的数值：至少有一个来源已发布。发布日期只到月或年的，按月末或年末计，此处给出的日期亦然。发布日期不明的来源不计入，因为无法判断当时是否已发布；晋中市体育局 2020 年报告即属此类。请勿与 filter.asOf（数值所指时点）混淆。',
  toSql(day, { reference }) {
    const sourceIds = reference.Source.rows
      .filter(({ publishedOn }) => publishedOn !== null && lastDay(publishedOn) <= lastDay(day))
      .map(({ id }) => id)
    return [
      sql`exists (select 1 from "Citation" c where c.id = any(t."citationIds") and c."sourceId" = any(${sourceIds}::text[]))`,
    ]
  },
}
