// Dimensions: the properties that statistics are grouped by, with the names of their values.
import { type AnyTable, date, type TableField } from '@tiyu/model'
import sql, { raw } from 'sql-template-tag'
import { column } from '../../read/where.ts'
import { defineGrouping, type Grouping } from '../grouping.ts'
import { calendarColumns, calendarDimensions } from './calendar-dimension.ts'
import type { Dimension } from './dimension.ts'
import { referredDimensions } from './referred-dimensions.ts'
import { ancestorsAt } from './region-level.ts'

function toDimension(field: TableField, grouping: Grouping): Dimension {
  const { name, references, list } = field
  const isRegion = references === 'Region'
  return {
    description: grouping.description,
    columns: [name],
    isRegion,
    list,
    label: grouping.label,
    toSql(alias, level, reference) {
      const [key, item] = [raw(`${alias}.key`), raw(alias)]
      if (list) return { key, from: sql`left join lateral unnest(${column(name)}) as ${item}(key) on true` }
      if (!isRegion || level === null) return { key: sql`${column(name)}::text` }
      const { codes, ancestors } = ancestorsAt(level, reference)
      return {
        key,
        from: sql`left join unnest(${codes}::text[], ${ancestors}::text[]) as ${item}(code, key) on ${item}.code = ${column(name)}`,
      }
    },
  }
}

const isCalendar = ({ type, format }: TableField) => format === date || type === 'Int'

function dimensionsOf(field: TableField): (readonly [name: string, dimension: Dimension])[] {
  if (isCalendar(field)) return calendarDimensions(field)
  const [name, grouping] = defineGrouping(field)
  return [[name, toDimension(field, grouping)]]
}

/** Returns the columns that the dimensions of dates and years of a table are derived from, by name such as YEAR. */
export function tableCalendarColumns(table: AnyTable): Readonly<Record<string, readonly string[]>> {
  const fields = table.fields.filter((field) => (field.group || field.dimension) && isCalendar(field))
  return Object.fromEntries(fields.flatMap(calendarColumns))
}

/** Returns the dimensions of a table by name, such as REGION or YEAR. */
export function tableDimensions(table: AnyTable): Readonly<Record<string, Dimension>> {
  const fields = table.fields.filter(({ group, dimension }) => group || dimension)
  return { ...Object.fromEntries(fields.flatMap(dimensionsOf)), ...referredDimensions(table) }
}
