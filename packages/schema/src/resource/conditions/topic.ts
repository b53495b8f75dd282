import { isPresent } from '../../read/predicate.ts'
import { InCondition } from '../../read/where.ts'
import type { Condition, Operands } from './condition.ts'
import { enumFilterType, filterEnum } from './value.ts'

const DESCRIPTION = 'The subject of the indicator.\n指标所属主题。'

const topic = filterEnum('topic', 'Topic', DESCRIPTION)

/** The topic of the indicator of a row. */
export const topicCondition: Condition<Operands> = {
  type: enumFilterType('Topic'),
  description: DESCRIPTION,
  toPredicates(value, context, path) {
    const predicates = topic.toPredicates(value, context, path)
    const { rows } = context.reference.Indicator
    const codes = rows.filter((row) => predicates.every((one) => one.matches?.({ ...row }))).map(({ code }) => code)
    const selectivity = codes.length / rows.length
    return [selectivity === 1 ? isPresent('indicatorCode') : new InCondition('indicatorCode', codes, selectivity)]
  },
}
