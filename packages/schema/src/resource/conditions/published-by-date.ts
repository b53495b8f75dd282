import type { InputRef } from '@pothos/core'
import { publicBy } from '@tiyu/model'
import { dateOperators } from '../../read/operators.ts'
import { fromSources } from './cited.ts'
import type { Condition } from './condition.ts'

/**
 * Selects rows that at least one of their sources had published by a day. A source without a date of publication counts
 * from the day the copy that was read was posted, and never without either. A date known to the month or year counts at
 * its end.
 */
export const publishedByDateCondition: Condition<string> = {
  type: 'Date' as unknown as InputRef<string>,
  description:
    'Only values that at least one of their sources had published by this day. A publication date known to the month or year counts as its last day, and so does the day given here. If the publication date of a source is unknown, the day its copy was posted counts; a source with neither date does not count. Not to be confused with filter.asOf, the day a value refers to.\n仅返回截至此日已由至少一个来源发布的数值。发布日期只精确到月或年的，按月末或年末计，此处给出的日期亦同。发布日期不明的，按所读副本的发布日期计；两者均不明的来源不计入。请勿与 filter.asOf（数值所指时点）混淆。',
  toPredicates(day, { reference }) {
    const sourceIds = reference.Source.rows
      .filter((source) => {
        const date = publicBy(source)
        return date !== null && dateOperators.lte.matches(date, day)
      })
      .map(({ id }) => id)
    return [fromSources(sourceIds)]
  },
}
