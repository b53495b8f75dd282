// The dimensions of a date, a year or a period: years, decades, and months where dates have them.
import { type Bilingual, date, type TableField } from '@tiyu/model'
import { yearOf } from '@tiyu/store'
import sql, { type Sql } from 'sql-template-tag'
import { column } from '../../read/where.ts'
import { columnDescription } from '../description.ts'
import type { Dimension } from './dimension.ts'

/** The parts of a calendar that rows are grouped by: the key in SQL of a date, of a year, and its label. */
interface CalendarPart {
  readonly lead: Bilingual
  ofDate(date: Sql): Sql
  /** Absent if years do not have it. */
  ofYear?(year: Sql): Sql
  label(key: string): Bilingual
}

const monthName = (month: string) =>
  new Date(Date.UTC(2000, Number(month) - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' })

const CALENDAR: Readonly<Record<string, CalendarPart>> = {
  YEAR: {
    lead: { en: 'By year:', zh: '按年：' },
    ofDate: (value) => sql`left(${value}, 4)`,
    ofYear: (year) => sql`${year}::text`,
    label: (key) => ({ en: key, zh: `${key}年` }),
  },
  DECADE: {
    lead: { en: 'By decade, named by its first year:', zh: '按年代（以其首年表示）：' },
    ofDate: (value) => sql`left(${value}, 3) || '0'`,
    ofYear: (year) => sql`(${year} / 10 * 10)::text`,
    label: (key) => ({ en: `${key}s`, zh: `${key}年代` }),
  },
  MONTH: {
    lead: {
      en: 'By month of a year, such as 2020-07; dates known only to the year have none:',
      zh: '按年月（如 2020-07），只知年份者无取值：',
    },
    ofDate: (value) => sql`case when length(${value}) > 4 then left(${value}, 7) end`,
    label: (key) => ({
      en: `${monthName(key.slice(5))} ${key.slice(0, 4)}`,
      zh: `${key.slice(0, 4)}年${Number(key.slice(5))}月`,
    }),
  },
  MONTH_OF_YEAR: {
    lead: {
      en: 'By month, 01 to 12, of all years together; dates known only to the year have none:',
      zh: '按月份（01 至 12，各年合并），只知年份者无取值：',
    },
    ofDate: (value) => sql`nullif(substr(${value}, 6, 2), '')`,
    label: (key) => ({ en: monthName(key), zh: `${Number(key)}月` }),
  },
}

/** The key of a period is that of its year, or those of its first and last year. */
function periodKey(from: Sql, to: Sql): Sql {
  return sql`case when ${from} = ${to} then ${from} else ${from} || '-' || ${to} end`
}

function labelPeriod(key: string, label: CalendarPart['label']): Bilingual {
  const [from = '', to = ''] = key.split('-')
  const [first, last] = [label(from), label(to)]
  return { en: `${first.en} to ${last.en}`, zh: `${first.zh}至${last.zh}` }
}

const PERIOD = /^\d{4}-\d{4}$/

function keySql(field: TableField, { ofDate, ofYear }: CalendarPart): Sql {
  if (field.format === date || !ofYear) return ofDate(column(field.name))
  const [first, last] = columnsOf(field).map((name) => ofYear(column(name)))
  return last ? periodKey(first as Sql, last) : (first as Sql)
}

const partsOf = ({ format }: TableField) =>
  Object.entries(CALENDAR).filter(([, { ofYear }]) => format === date || ofYear)

/** Returns the column, and that of the last year of a period. */
const columnsOf = ({ name, filter }: TableField): readonly string[] => [
  name,
  ...(typeof filter === 'object' && filter.to ? [filter.to] : []),
]

/** Returns the columns that the dimensions of a column with dates or years are derived from, by name of the dimension. */
export function calendarColumns(field: TableField): (readonly [name: string, columns: readonly string[]])[] {
  return partsOf(field).map(([part]) => [part, columnsOf(field)])
}

/** Returns the dimensions of a column with dates or years, by name. */
export function calendarDimensions(field: TableField): (readonly [name: string, dimension: Dimension])[] {
  const columns = columnsOf(field)
  return partsOf(field).map(([part, calendar]) => {
    const key = keySql(field, calendar)
    return [
      part,
      {
        description: columnDescription(field, calendar.lead),
        columns: calendar.ofYear && field.format === date ? columns.map(yearOf) : columns,
        toSql: () => ({ key }),
        label: (value) => (PERIOD.test(value) ? labelPeriod(value, calendar.label) : calendar.label(value)),
      },
    ]
  })
}
