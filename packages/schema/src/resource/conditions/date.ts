import { yearOf } from '@tiyu/store'
import { userError } from '../../errors.ts'
import { firstDay, lastDay } from '../../read/date.ts'
import { dateOperators, scalarOperators } from '../../read/operators.ts'
import { allOf, comparison, isPresent } from '../../read/predicate.ts'
import type { Predicate } from '../../read/where.ts'
import { comparisonFields, comparisonPredicates } from './comparison.ts'
import { type Condition, defineOperators, type Operands, operatorCondition } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'

const MonthFilter = defineOperators(
  'MonthFilter',
  'A condition on the month of a date, 1 to 12.\n日期所在月份（1 至 12）的条件。',
  {
    eq: { type: 'Int', description: scalarOperators.eq.description },
    in: { type: ['Int'], description: scalarOperators.in.description },
  },
)

const DateFilter = defineOperators(
  'DateFilter',
  'A condition on a date, which may be known to the year, month or day.\n日期条件；日期可能只精确到年或月。',
  {
    ...comparisonFields('Date', dateOperators),
    month: { type: MonthFilter, description: dateOperators.month.description },
    exists: existsField,
  },
)

/** True if no day lies from the first bound to the second. */
const isReversed = (from: string, to: string) => firstDay(from) > lastDay(to)

const inMonths = (name: string, months: readonly number[], path: string): Predicate => {
  const invalid = months.find((month) => month < 1 || month > 12)
  if (invalid === undefined) return comparison(name, dateOperators.month, months)
  throw userError(
    'BAD_USER_INPUT',
    `${path}: there is no month ${invalid}; months are numbered 1 to 12.`,
    `${path}：没有 ${invalid} 月；月份为 1 至 12。`,
  )
}

/** The month of a date in this column. */
const filterMonth = (name: string) =>
  operatorCondition({
    type: MonthFilter,
    description: dateOperators.month.description,
    operators: {
      eq: (month: number, _context, path) => inMonths(name, [month], path),
      in: (months: readonly number[], _context, path) => inMonths(name, months, path),
    },
  })

const isYear = (date: string) => /^\d{4}$/.test(date)

/** A predicate that compares with years reads no more of a date than its year, by which counts are known. */
const ofYears = (name: string, predicate: Predicate, isOfYears: boolean): Predicate =>
  isOfYears ? { ...predicate, columns: [yearOf(name)] } : predicate

/** A date of any precision in this column. */
export function filterDate(name: string, description: string): Condition<Operands> {
  const month = filterMonth(name)
  return operatorCondition({
    type: DateFilter,
    description,
    isReversed,
    operators: {
      ...comparisonPredicates(
        (operator) => (date: string) => ofYears(name, comparison(name, dateOperators[operator], date), isYear(date)),
      ),
      in: (dates: readonly string[]) => ofYears(name, comparison(name, dateOperators.in, dates), dates.every(isYear)),
      month: (value: Operands, context, path) => allOf(month.toPredicates(value, context, path)),
      exists: existsOperator(isPresent(name)),
    },
  })
}
