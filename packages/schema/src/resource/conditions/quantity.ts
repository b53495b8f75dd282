import { factorParts } from '@tiyu/quantity'
import { type DatabaseTables, inKind } from '@tiyu/store'
import sql, { join, type Sql } from 'sql-template-tag'
import { userError } from '../../errors.ts'
import { validateKey } from '../../read/known-key.ts'
import { scalarOperators } from '../../read/operators.ts'
import { anyOf, isPresent } from '../../read/predicate.ts'
import { type AcceptedValues, ALL, acceptedBy, type Interval } from '../../read/ranges/interval.ts'
import { type ReadingInterval, readingInterval } from '../../read/reading-interval.ts'
import type { Reference } from '../../read/reference.ts'
import { column, InCondition, type Predicate } from '../../read/where.ts'
import { type ComparisonOperator, comparisonFields, comparisonPredicates } from './comparison.ts'
import { type Condition, defineOperators, type Operands, operatorCondition } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'
import { isAbove } from './number.ts'

const QuantityFilter = defineOperators(
  'QuantityFilter',
  'A condition on a number with a unit. Without a unit, numbers are compared as published. A range such as 3-5 meets a condition if any number in it does. A number that valueIn returned is found in the same unit.\n带单位的数值条件；未给出单位时按发布值比较。区间（如 3-5）内有任一数值符合即可。valueIn 给出的数值可在同一单位下查到。',
  {
    ...comparisonFields('Float', scalarOperators),
    unit: {
      type: 'String',
      description:
        'Code of the unit of the bounds; values published in other units of the same kind are converted.\n界限所用单位的代码；同类单位的数值换算后比较。',
    },
    exists: existsField,
  },
)

type Unit = DatabaseTables['Unit']

/** The columns of a published number. */
export interface QuantityColumns {
  /** The decimal. */
  readonly exact: string
  readonly unitCode: string
  /** The upper end of a range, if the table has ranges. */
  readonly exactUpper?: string
  /** The decimal as a number, as published and in the base unit, if the table has these columns. */
  readonly value?: string
  readonly baseValue?: string
}

/** Returns a decimal column as a number in the base unit of these units; 60 digits after the point survive a division. */
function inBaseUnit(decimal: string, unitCode: string, units: readonly Unit[]): Sql {
  const cases = units.map(({ code, factor }) => {
    const [numerator, denominator] = factorParts(factor ?? '1')
    return sql`when ${code} then (${column(decimal)}::numeric * ${numerator}::numeric)::numeric(200, 60) / ${denominator}::numeric`
  })
  return sql`(case ${column(unitCode)} ${join(cases, ' ')} end)::float8`
}

/** The ends of a published number as SQL: equal, unless it is a range. */
interface Ends {
  readonly lower: Sql
  readonly upper: Sql
}

function endsOf(columns: QuantityColumns, units: readonly Unit[] | undefined): Ends {
  const { exact, exactUpper, unitCode } = columns
  const toNumber = (name: string) => (units ? inBaseUnit(name, unitCode, units) : sql`${column(name)}::float8`)
  const stored = units ? columns.baseValue : columns.value
  const lower = stored ? column(stored) : toNumber(exact)
  if (!exactUpper) return { lower, upper: lower }
  return { lower, upper: sql`case when ${column(exactUpper)} is null then ${lower} else ${toNumber(exactUpper)} end` }
}

/** Returns the condition for a number of a range to meet a bound, which is read from any number of an interval. */
const meetsBound: Readonly<Record<ComparisonOperator, (ends: Ends, interval: ReadingInterval) => Sql>> = {
  eq: ({ lower, upper }, { from, to }) => sql`(${lower} <= ${to} and ${upper} >= ${from})`,
  gt: ({ upper }, { to }) => sql`${upper} > ${to}`,
  gte: ({ upper }, { from }) => sql`${upper} >= ${from}`,
  lt: ({ lower }, { from }) => sql`${lower} < ${from}`,
  lte: ({ lower }, { to }) => sql`${lower} <= ${to}`,
}

/** Returns what a predicate accepts of a number without ranges. The rows with a unit of a kind are those with a number in it. */
function acceptedOf({ exact, exactUpper }: QuantityColumns, unit: Unit | undefined, intervals: readonly Interval[]) {
  if (exactUpper) return {}
  const accepts: AcceptedValues = { number: unit ? inKind(exact, unit.quantityKind) : exact, intervals }
  return { accepts }
}

/** Returns the unit with a code. */
function convertibleUnit(code: string, reference: Reference, path: string): Unit {
  validateKey(reference, 'Unit', code, path)
  const unit = reference.Unit.get(code)
  if (unit.factor) return unit
  throw userError(
    'BAD_USER_INPUT',
    `${path}: "${code}" is not a unit that converts; see units.`,
    `${path}：“${code}” 不是可换算的单位，见 units。`,
  )
}

/** The operators on a number in units that convert into `unit`, or as published. */
function quantityOperators(columns: QuantityColumns, unit: Unit | undefined, units: readonly Unit[] | undefined) {
  const ends = endsOf(columns, units)
  const ofKind = new InCondition(columns.unitCode, units?.map(({ code }) => code) ?? [], 1)
  const toInterval = (bound: number) => readingInterval(bound, unit?.factor ?? '1')
  const compare =
    (operator: ComparisonOperator) =>
    (bound: number): Predicate => {
      const interval = toInterval(bound)
      return {
        toSql: () => meetsBound[operator](ends, interval),
        ...acceptedOf(columns, unit, acceptedBy[operator](interval.from, interval.to)),
      }
    }
  return {
    ...comparisonPredicates(compare),
    in: (numbers: readonly number[]) => anyOf(numbers.map(compare('eq'))),
    unit: () => Object.assign(ofKind, acceptedOf(columns, unit, ALL)),
    exists: existsOperator({ ...isPresent(columns.exact), ...acceptedOf(columns, unit, ALL) }),
  }
}

/** Condition on a published number, in its own or in another unit. */
export function filterQuantity(columns: QuantityColumns, description: string): Condition<Operands> {
  return {
    type: QuantityFilter,
    description,
    toPredicates(value, context, path) {
      const { Unit } = context.reference
      const code = value?.unit
      const unit = typeof code === 'string' ? convertibleUnit(code, context.reference, `${path}.unit`) : undefined
      const units = unit && Unit.rows.filter(({ quantityKind, factor }) => factor && quantityKind === unit.quantityKind)
      const operators = quantityOperators(columns, unit, units)
      const condition = operatorCondition({ type: QuantityFilter, description, isReversed: isAbove, operators })
      return condition.toPredicates(value, context, path)
    },
  }
}
