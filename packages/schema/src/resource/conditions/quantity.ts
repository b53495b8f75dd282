import { toBase } from '@tiyu/quantity'
import { builder } from '../../builder.ts'
import { userError } from '../../errors.ts'
import { scalarOperators } from '../../read/operators.ts'
import { column, InCondition } from '../../read/where.ts'
import { type Condition, compact, isSet } from './condition.ts'

const QuantityFilter = builder.inputType('QuantityFilter', {
  description:
    'A condition on a number with a unit. Without a unit, numbers are compared as published.\n带单位的数值条件；未给出单位时按发布值比较。',
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
    const toComparable = (bound: number) => (unitRow?.factor ? toBase(String(bound), unitRow.factor).toNumber() : bound)
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
      isSet(bounds.eq) && scalarOperators.eq.toSql(valueColumn, toComparable(bounds.eq)),
      isSet(bounds.gte) && scalarOperators.gte.toSql(valueColumn, toComparable(bounds.gte)),
      isSet(bounds.lte) && scalarOperators.lte.toSql(valueColumn, toComparable(bounds.lte)),
    ])
  },
}
