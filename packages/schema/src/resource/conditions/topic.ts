import type { Condition, Operands } from './condition.ts'
import { keysOf, refersToAny } from './referred-row.ts'
import { filterEnum } from './value.ts'

const topic = filterEnum('topic', 'Topic', 'The subject of the indicator.\n指标所属主题。')

/** The topic of the indicator of a row. */
export const topicCondition: Condition<Operands> = {
  ...topic,
  toPredicates(value, context, path) {
    const { Indicator } = context.reference
    const codes = keysOf(Indicator, topic.toPredicates(value, context, path))
    return [refersToAny('indicatorCode', codes, Indicator)]
  },
}
