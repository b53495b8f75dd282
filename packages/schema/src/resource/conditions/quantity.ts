import type { Sql } from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { userError } from '../../errors.ts'
import { scalarOperators } from '../../read/operators.ts'
import { type ReadingInterval, readingInterval } from '../../read/reading-interval.ts'
import { column, InCondition } from '../../read/where.ts'
import { type Condition, compact, isSet } from './condition.ts'

const QuantityFilter = builder.inputType('QuantityFilter', {
  description:
    'A condition on a number with a unit. Without a unit, numbers are compared as published. A range such as 3-5 is compared by its lower end. A number that valueIn returned is found in the same unit.\n带单位的数值条件；未给出单位时按发布值比较。区间（如 3-5）按下限比较。valueIn 给出的数值可在同一单位下查到。',
  fields: (t) => ({
    eq: t.float({ description: scalarOperators.eq.description }),
    gte: t.float({ description: scalarOperators.gte.description }),
    lte: t.float({ description: scalarOperators.lte.description }),
    unit: t.string({
      description:
        'Code of the unit of the bounds; values published in other units of the same kind are converted.\n界限所用单位的代码；同类单位的数值换算后比较。',
    }),
  }),
})

function equalTo(valueColumn: Sql, { from, to }: ReadingInterval): Sql[] {
  if (from === to) return [scalarOperators.eq.toSql(valueColumn, from)]
  return [scalarOperators.gte.toSql(valueColumn, from), scalarOperators.lte.toSql(valueColumn, to)]
}

/** Condition on a published number: column `value` as published, column `baseValue` in the base unit. */
export const quantityCondition: Condition<typeof QuantityFilter.$inferInput> = {
  type: QuantityFilter,
  description: 'The published number, in its own or in another unit.\n发布的数值，可按其他单位比较。',
  toSql({ unit, ...bounds }, { reference }) {
    const unitRow = isSet(unit) ? reference.Unit.find(unit) : undefined
    if (isSet(unit) && !unitRow?.factor) {
      throw userError(
        'BAD_USER_INPUT',
        `value.unit: "${unit}" is not a unit that converts; see units.`,
        `value.unit：“${unit}” 不是可换算的单位，见 units。`,
      )
    }
    const valueColumn = column(unitRow ? 'baseValue' : 'value')
    const toInterval = (bound: number) => readingInterval(bound, unitRow?.factor ?? '1')
    const sameKindUnits = reference.Unit.rows.filter(({ quantityKind }) => quantityKind === unitRow?.quantityKind)
    const unitCondition =
      unitRow &&
      new InCondition(
        'unitCode',
        sameKindUnits.map(({ code }) => code),
        1,
      )
    return compact([
      unitCondition,
      ...(isSet(bounds.eq) ? equalTo(valueColumn, toInterval(bounds.eq)) : []),
      isSet(bounds.gte) && scalarOperators.gte.toSql(valueColumn, toInterval(bounds.gte).from),
      isSet(bounds.lte) && scalarOperators.lte.toSql(valueColumn, toInterval(bounds.lte).to),
    ])
  },
}
