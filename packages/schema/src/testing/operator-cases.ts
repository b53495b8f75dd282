// What the filter operators mean, by example: SQL, predicates in memory and static builds must all agree with these cases.
import type { Sql } from 'sql-template-tag'
import {
  dateOperators,
  listOperators,
  type Operator,
  periodOperators,
  scalarOperators,
  spanOperators,
} from '../read/operators.ts'
import { ReferenceTable } from '../read/reference.ts'
import { column, type Row } from '../read/where.ts'

interface OperatorCase {
  /** The name in a filter, such as `year` for the columns `yearFrom` and `yearTo`. */
  readonly field: string
  readonly operator: string
  readonly operand: unknown
  /** The condition in a filter. */
  readonly condition: unknown
  /** The values of the columns. */
  readonly row: Row
  readonly expected: boolean
  /** The result of the predicate. */
  readonly matches: boolean
  /** The condition on the row `t`. */
  readonly sql: Sql
}

type Sample<Value, Operand> = readonly [value: Value, operand: Operand, expected: boolean]

function casesOf<Value, Operand, Column>(
  [field, operator]: readonly [field: string, operator: string],
  { toSql, matches }: Pick<Operator<Value, Operand, Column>, 'matches' | 'toSql'>,
  columns: Column,
  toRow: (value: Value) => Row,
  samples: readonly Sample<Value, Operand>[],
  toCondition: (operand: Operand) => unknown = (operand) => ({ [operator]: operand }),
): OperatorCase[] {
  return samples.map(([value, operand, expected]) => ({
    field,
    operator,
    operand,
    condition: toCondition(operand),
    row: toRow(value),
    expected,
    matches: matches(value, operand),
    sql: toSql(columns, operand),
  }))
}

const value = column('other')
const toValue = (other: unknown): Row => ({ other })
const date = column('startsOn')
const toDate = (startsOn: string): Row => ({ startsOn })
const period = { from: column('yearFrom'), to: column('yearTo') }
const toPeriod = ({ from, to }: { from: number; to: number }): Row => ({ yearFrom: from, yearTo: to })
const span = { from: column('startsOn'), to: column('endsOn') }
const toSpan = ({ from, to }: { from: string; to: string }): Row => ({ startsOn: from, endsOn: to })
const years = { from: 2018, to: 2020 }

/** The parent of each code. */
export const PARENT_CODES = { '14': null, '1407': '14', '140702': '1407', '11': null }

const tree = new ReferenceTable(
  Object.entries(PARENT_CODES).map(([code, parentCode]) => ({ code, parentCode })),
  'code',
)
const childrenOf: Operator<string, string> = {
  ...scalarOperators.childrenOf,
  toSql: (codes, code) => scalarOperators.childrenOf.toSql(codes, tree.childKeys(String(code))),
  matches: (value, code) => scalarOperators.childrenOf.matches(value, tree.childKeys(code)),
}
const within: Operator<string, string> = {
  ...scalarOperators.within,
  toSql: (codes, code) => scalarOperators.within.toSql(codes, tree.withDescendants(String(code))),
  matches: (value, code) => scalarOperators.within.matches(value, tree.withDescendants(code)),
}

export const operatorCases: readonly OperatorCase[] = [
  ...casesOf(['other', 'eq'], scalarOperators.eq, value, toValue, [
    ['体育场', '体育场', true],
    ['Gym', 'gym', false],
    [2.5, 2.5, true],
    [2.5, 2, false],
    [true, true, true],
    [false, true, false],
  ]),
  ...casesOf(['other', 'in'], scalarOperators.in, value, toValue, [
    ['a', ['b', 'a'], true],
    ['a', ['ab'], false],
    ['a', [], false],
  ]),
  ...casesOf(['other', 'gte'], scalarOperators.gte, value, toValue, [
    [10, 9.5, true],
    [9.5, 9.5, true],
    [9, 9.5, false],
  ]),
  ...casesOf(['other', 'gt'], scalarOperators.gt, value, toValue, [
    [10, 9.5, true],
    [9.5, 9.5, false],
  ]),
  ...casesOf(['other', 'lt'], scalarOperators.lt, value, toValue, [
    [9, 9.5, true],
    [9.5, 9.5, false],
  ]),
  ...casesOf(['other', 'lte'], scalarOperators.lte, value, toValue, [
    [9, 9.5, true],
    [9.5, 9.5, true],
    [10, 9.5, false],
  ]),
  ...casesOf(['other', 'contains'], scalarOperators.contains, value, toValue, [
    ['City Gym', 'GYM', true],
    ['City Gym', 'hall', false],
    ['100% new_1', '0% new_', true],
    ['1000 new-1', '0% new_', false],
    ['a\\b', '\\', true],
    ['', '', true],
    ['É', 'é', true],
    ['E\u0301lan hall', 'Élan', true],
    ['Sodankylä', 'kyla', true],
    ['kyla', 'kylä', true],
    ['Ærøskøbing', 'AEROS', true],
    ['Straße', 'strass', true],
    ['ΣΤΑΔΙΟ', 'στάδιο', true],
    ['СТАДИОН', 'стадион', true],
    ['太谷縣體育場', '县体育', true],
    ['太谷县体育场', '縣體育', true],
    ['Ｇｙｍ３５', 'm3', true],
    ['35㎡', '5m2', true],
    ['ﬁeld', 'ie', true],
    ['体\u200b育场', '体育', true],
    ['体\u3000育', '体 育', true],
    ['体 育', '体育', false],
    ['体育场', '体育馆', false],
    ['hall', '\u0301', true],
  ]),
  ...casesOf(['other', 'startsWith'], scalarOperators.startsWith, value, toValue, [
    ['City Gym', 'city', true],
    ['City Gym', 'gym', false],
    ['100% new', '1__', false],
    ['', '', true],
  ]),
  ...casesOf(['other', 'childrenOf'], childrenOf, value, toValue, [
    ['1407', '14', true],
    ['14', '14', false],
    ['140702', '14', false],
    ['140702', '140702', false],
  ]),
  ...casesOf(['other', 'within'], within, value, toValue, [
    ['140702', '14', true],
    ['14', '14', true],
    ['14', '1407', false],
    ['11', '14', false],
  ]),
  ...casesOf(['other', 'in'], listOperators.in, value, toValue, [
    [['a', 'b'], ['b', 'c'], true],
    [['a', 'b'], ['c'], false],
    [[], ['a'], false],
  ]),
  ...casesOf(['startsOn', 'eq'], dateOperators.eq, date, toDate, [
    ['2020-02-29', '2020', true],
    ['2020-02', '2020-02', true],
    ['2020', '2020-02', false],
    ['2021', '2020', false],
  ]),
  ...casesOf(['startsOn', 'gte'], dateOperators.gte, date, toDate, [
    ['2020', '2020-01-01', true],
    ['2020-02', '2020-02-01', true],
    ['2020-02', '2020-02-02', false],
    ['2019-12-31', '2020', false],
  ]),
  ...casesOf(['startsOn', 'lte'], dateOperators.lte, date, toDate, [
    ['2020-02', '2020-02-29', true],
    ['2020-02', '2020-02-28', false],
    ['2020-02-29', '2020-02', true],
    ['2020', '2020-12', true],
    ['2020', '2020-11-30', false],
  ]),
  ...casesOf(['startsOn', 'in'], dateOperators.in, date, toDate, [
    ['2020-02-29', ['2019', '2020-02'], true],
    ['2020', ['2020-02', '2019'], false],
    ['2020', [], false],
  ]),
  ...casesOf(['startsOn', 'gt'], dateOperators.gt, date, toDate, [
    ['2021', '2020', true],
    ['2020-12-31', '2020', false],
    ['2020-03', '2020-02-29', true],
    ['2020-02', '2020-02-29', false],
    ['2020-03-01', '2020-02', true],
  ]),
  ...casesOf(['startsOn', 'lt'], dateOperators.lt, date, toDate, [
    ['2019', '2020', true],
    ['2020', '2020-12-31', false],
    ['2020-02', '2020-03-01', true],
    ['2020-02-29', '2020-02', false],
    ['2020-01-31', '2020-02', true],
  ]),
  ...casesOf(
    ['startsOn', 'month'],
    dateOperators.month,
    date,
    toDate,
    [
      ['2020-12-05', [12, 1, 2], true],
      ['2020-02', [12, 1, 2], true],
      ['2020-03', [12, 1, 2], false],
      ['2020', [12, 1, 2], false],
      ['2020-02', [], false],
    ],
    (months) => ({ month: { in: months } }),
  ),
  ...casesOf(
    ['during', 'during'],
    spanOperators.during,
    span,
    toSpan,
    [
      [{ from: '2020-07-01', to: '2020-07-03' }, { from: '2020-07-03', to: '2020-07-09' }, true],
      [{ from: '2020-07-01', to: '2020-07-03' }, { from: '2020-07-04', to: '2020-07-09' }, false],
      [{ from: '2018', to: '2020' }, { from: '2019', to: '2019' }, true],
      [{ from: '2020-02', to: '2020-02' }, { from: '2020-02-29', to: '2020-03' }, true],
      [{ from: '2020-02', to: '2020-02' }, { from: '2020-03', to: '2020-03' }, false],
      [{ from: '2020-07-01', to: '2020-07-01' }, { from: '2019', to: '2020-06' }, false],
    ],
    (operand) => operand,
  ),
  ...casesOf(['year', 'in'], periodOperators.in, period, toPeriod, [
    [years, [2017, 2019], true],
    [years, [2017, 2021], false],
    [years, [], false],
  ]),
  ...casesOf(['year', 'gt'], periodOperators.gt, period, toPeriod, [
    [years, 2019, true],
    [years, 2020, false],
  ]),
  ...casesOf(['year', 'lt'], periodOperators.lt, period, toPeriod, [
    [years, 2019, true],
    [years, 2018, false],
  ]),
  ...casesOf(['year', 'eq'], periodOperators.eq, period, toPeriod, [
    [years, 2019, true],
    [years, 2020, true],
    [years, 2017, false],
  ]),
  ...casesOf(['year', 'gte'], periodOperators.gte, period, toPeriod, [
    [years, 2020, true],
    [years, 2021, false],
  ]),
  ...casesOf(['year', 'lte'], periodOperators.lte, period, toPeriod, [
    [years, 2018, true],
    [years, 2017, false],
  ]),
]
