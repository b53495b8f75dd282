// The conditions a filter can be made of: each an input type and the one place where it becomes SQL.
import type { InputRef, EnumRef as PothosEnumRef } from '@pothos/core'
import { toBase } from '@tiyu/quantity'
import sql, { join, type Sql } from 'sql-template-tag'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { lastDay, leastPreciseDate } from '../read/date.ts'
import type { Reference } from '../read/reference.ts'
import { column, conjunction, InCondition, type Where } from '../read/where.ts'

// biome-ignore lint/suspicious/noExplicitAny: each enum has its own values
type AnyEnum = PothosEnumRef<any, any, any>
type EnumFilterInput = { eq?: string | null; in?: string[] | null }

/** A condition on a row `t`: what a caller writes, and the SQL it means. */
export interface Condition<Value> {
  readonly type: InputRef<Value>
  readonly description: string
  toSql(value: Value, context: Context): Where[]
}

const isSet = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined

/** The parts of a condition whose operators were given. */
function compact<Item extends Where>(items: readonly (Item | false | null | undefined)[]): Item[] {
  return items.filter((item): item is Item => Boolean(item))
}

const likePattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`

const EQ = 'Equal to.\n等于。'
const IN = 'One of.\n属于其中之一。'
const GTE = 'At least.\n不小于。'
const LTE = 'At most.\n不大于。'

const TextFilter = builder.inputType('TextFilter', {
  description: 'A condition on a text.\n文字条件。',
  fields: (t) => ({
    eq: t.string({ description: EQ }),
    in: t.stringList({ description: IN }),
    contains: t.string({ description: 'Contains, upper or lower case alike.\n包含（不分大小写）。' }),
  }),
})

/** A text in any of these columns. */
export function filterText(...columns: string[]): Condition<typeof TextFilter.$inferInput> {
  const anyColumn = (toPredicate: (name: string) => Sql): Sql => sql`(${join(columns.map(toPredicate), ' or ')})`
  return {
    type: TextFilter,
    description: `Condition on ${columns.join(' or ')}.\n对 ${columns.join('、')} 的条件。`,
    toSql: (value) =>
      compact([
        isSet(value.eq) && anyColumn((name) => sql`${column(name)} = ${value.eq}`),
        isSet(value.in) && anyColumn((name) => sql`${column(name)} = any(${value.in}::text[])`),
        isSet(value.contains) && anyColumn((name) => sql`${column(name)} ilike ${likePattern(value.contains ?? '')}`),
      ]),
  }
}

/** The words a fact was read from. */
export const citationTextCondition: Condition<typeof TextFilter.$inferInput> = {
  type: TextFilter,
  description: 'Condition on the words of a citation.\n对出处原文短语的条件。',
  toSql(value, context) {
    const conditions = filterText('asWritten').toSql(value, context)
    if (conditions.length === 0) return []
    // The citation takes the alias t inside, the fact keeps it outside under another name. `offset 0` has the citations of
    // each fact found by their keys: the database would else look through all of them for every fact.
    return [
      sql`exists (select 1 from unnest(${column('citationIds')}) as cited(id) cross join lateral (select c.* from "Citation" c where c.id = cited.id offset 0) t where ${conjunction(conditions)})`,
    ]
  },
}

const KeyFilter = builder.inputType('KeyFilter', {
  description: 'A condition on an identifier or code.\n标识或代码条件。',
  fields: (t) => ({ eq: t.string({ description: EQ }), in: t.stringList({ description: IN }) }),
})

/** An identifier in this column. */
export function filterKey(
  name: string,
  description: { en: string; zh: string },
): Condition<typeof KeyFilter.$inferInput> {
  return {
    type: KeyFilter,
    description: `${description.en}\n${description.zh}`,
    toSql: (value) =>
      compact([
        isSet(value.eq) && new InCondition(name, [value.eq]),
        isSet(value.in) && new InCondition(name, value.in),
      ]),
  }
}

const enumFilterTypes = new Map<string, InputRef<EnumFilterInput>>()

/** A value of an enum in this column. */
export function filterEnum(
  name: string,
  type: AnyEnum,
  description: { en: string; zh: string },
): Condition<EnumFilterInput> {
  const typeName = `${type.name}Filter`
  const inputType =
    enumFilterTypes.get(typeName) ??
    (builder.inputType(typeName, {
      description: `A condition on ${type.name}.\n${type.name} 条件。`,
      fields: (t) => ({ eq: t.field({ type, description: EQ }), in: t.field({ type: [type], description: IN }) }),
    }) as InputRef<EnumFilterInput>)
  enumFilterTypes.set(typeName, inputType)
  // Compared as what it is, so that the database knows how common each value is.
  return {
    type: inputType,
    description: `${description.en}\n${description.zh}`,
    toSql: (value) =>
      compact([
        isSet(value.eq) && sql`${column(name)} = ${value.eq}`,
        isSet(value.in) && sql`${column(name)} = any(${value.in})`,
      ]),
  }
}

/** A yes or no in this column. */
export function filterBoolean(name: string, description: { en: string; zh: string }): Condition<boolean> {
  return {
    type: 'Boolean' as unknown as InputRef<boolean>,
    description: `${description.en}\n${description.zh}`,
    toSql: (value) => [sql`${column(name)} = ${value}`],
  }
}

const NumberFilter = builder.inputType('NumberFilter', {
  description: 'A condition on a number.\n数值条件。',
  fields: (t) => ({
    eq: t.float({ description: EQ }),
    gte: t.float({ description: GTE }),
    lte: t.float({ description: LTE }),
  }),
})

/** A number in this column. */
export function filterNumber(
  name: string,
  description: { en: string; zh: string },
): Condition<typeof NumberFilter.$inferInput> {
  return {
    type: NumberFilter,
    description: `${description.en}\n${description.zh}`,
    toSql: (value) =>
      compact([
        // The bound keeps its fraction beside a column of whole numbers.
        isSet(value.eq) && sql`${column(name)} = ${value.eq}::float8`,
        isSet(value.gte) && sql`${column(name)} >= ${value.gte}::float8`,
        isSet(value.lte) && sql`${column(name)} <= ${value.lte}::float8`,
      ]),
  }
}

const YearFilter = builder.inputType('YearFilter', {
  description:
    'A condition on a period: a period of several years meets it with any of its years.\n时期条件：跨年时期只要有一年符合即可。',
  fields: (t) => ({
    eq: t.int({ description: EQ }),
    gte: t.int({ description: GTE }),
    lte: t.int({ description: LTE }),
  }),
})

/** A period held in two columns. */
export function filterPeriod(from: string, to: string): Condition<typeof YearFilter.$inferInput> {
  return {
    type: YearFilter,
    description: 'Year, or any year of the period.\n年份，或时期中的任一年。',
    toSql: (value) =>
      compact([
        isSet(value.eq) && sql`${column(from)} <= ${value.eq} and ${column(to)} >= ${value.eq}`,
        isSet(value.gte) && sql`${column(to)} >= ${value.gte}`,
        isSet(value.lte) && sql`${column(from)} <= ${value.lte}`,
      ]),
  }
}

const DateFilter = builder.inputType('DateFilter', {
  description: 'A condition on a date that may be known to the year, month or day.\n日期条件；日期可能只精确到年或月。',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: 'Within this year or month, or on this day.\n在此年、月内，或即此日。' }),
    gte: t.field({ type: 'Date', description: 'On or after.\n不早于。' }),
    lte: t.field({ type: 'Date', description: 'On or before.\n不晚于。' }),
  }),
})

/** A date of any precision in this column. `2020` is within the bounds that 2020-05-01 sets only where it cannot lie outside. */
export function filterDate(
  name: string,
  description: { en: string; zh: string },
): Condition<typeof DateFilter.$inferInput> {
  return {
    type: DateFilter,
    description: `${description.en}\n${description.zh}`,
    toSql: (value) => {
      const date = column(name)
      // Of a date that is known to the year alone, its last day.
      const latest = sql`${date} || substr('-12-31', length(${date}) - 3)`
      return compact([
        isSet(value.eq) && sql`${date} >= ${value.eq} and ${date} <= ${lastDay(value.eq)}`,
        isSet(value.gte) && sql`${date} >= ${leastPreciseDate(value.gte)}`,
        // The first condition says nothing new, but PostgreSQL finds its place in an index by it.
        isSet(value.lte) && sql`${date} <= ${lastDay(value.lte)} and ${latest} <= ${lastDay(value.lte)}`,
      ])
    },
  }
}

const TreeFilter = builder.inputType('TreeFilter', {
  description:
    'A condition on a code of a hierarchy: divisions, facility types, sports.\n分级代码条件：区划、设施类型、体育项目。',
  fields: (t) => ({
    eq: t.string({ description: EQ }),
    in: t.stringList({ description: IN }),
    within: t.string({ description: 'This code or any below it.\n此代码及其全部下级。' }),
  }),
})

type TreeName = 'Region' | 'FacilityType' | 'Sport'

type TreeFilterInput = typeof TreeFilter.$inferInput

/** The codes a condition on a hierarchy allows. */
function allowedCodes(value: TreeFilterInput, reference: Reference, tree: TreeName): string[][] {
  const { eq, in: codes, within } = value
  if (isSet(within) && !reference[tree].find(within)) {
    throw userError(
      'BAD_USER_INPUT',
      `within: there is no ${tree} with code "${within}".`,
      `within：没有代码为 “${within}” 的 ${tree}。`,
    )
  }
  return [isSet(eq) && [eq], codes, isSet(within) && reference[tree].withDescendants(within)].filter(
    (codes): codes is string[] => Boolean(codes),
  )
}

/** A code of a hierarchy in this column, which may hold one code or a list of them. */
export function filterTree(
  tree: TreeName,
  name: string,
  description: { en: string; zh: string },
  isArray = false,
): Condition<TreeFilterInput> {
  return {
    type: TreeFilter,
    description: `${description.en}\n${description.zh}`,
    toSql: (value, { reference }) =>
      allowedCodes(value, reference, tree).map((codes): Where => {
        if (isArray) return sql`${column(name)} && ${codes}::text[]`
        // No row has a code that is not in the hierarchy.
        const existingCodes = [...new Set(codes)].filter((code) => reference[tree].find(code))
        const selectivity = existingCodes.length / reference[tree].rows.length
        return selectivity === 1 ? sql`${column(name)} is not null` : new InCondition(name, existingCodes, selectivity)
      }),
  }
}

/**
 * A division in this column, where other columns hold the divisions of some levels above it: all within one of these are
 * found by one key, instead of one by one.
 */
export function filterRegion(
  name: string,
  ancestorColumns: Readonly<Record<string, string>>,
  description: { en: string; zh: string },
): Condition<TreeFilterInput> {
  const treeCondition = filterTree('Region', name, description)
  return {
    ...treeCondition,
    toSql: ({ within, ...others }, context) => {
      const { Region } = context.reference
      const level = isSet(within) ? Region.find(within)?.level : undefined
      const ancestorColumn = level && ancestorColumns[level]
      // A division within another of its level is not told apart by the column of that level.
      const sameLevelCodes = ancestorColumn
        ? Region.withDescendants(within as string).filter((code) => Region.get(code).level === level)
        : []
      if (!ancestorColumn || sameLevelCodes.length > 1) return treeCondition.toSql({ within, ...others }, context)
      return [...treeCondition.toSql(others, context), new InCondition(ancestorColumn, [within as string])]
    },
  }
}

const QuantityFilter = builder.inputType('QuantityFilter', {
  description:
    'A condition on a number with its unit. Without a unit it is compared as published.\n带单位的数值条件；不给单位时按发布值比较。',
  fields: (t) => ({
    eq: t.float({ description: EQ }),
    gte: t.float({ description: GTE }),
    lte: t.float({ description: LTE }),
    unit: t.string({
      description:
        'Code of the unit the bounds are in; values published in other units of its kind are converted.\n界限所用单位的代码；同类单位的数值会换算后比较。',
    }),
  }),
})

/** A published number: `value` as published, `baseValue` in the base unit. */
export const quantityCondition: Condition<typeof QuantityFilter.$inferInput> = {
  type: QuantityFilter,
  description: 'The published number.\n发布的数值。',
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
      isSet(bounds.eq) && sql`${valueColumn} = ${toComparable(bounds.eq)}`,
      isSet(bounds.gte) && sql`${valueColumn} >= ${toComparable(bounds.gte)}`,
      isSet(bounds.lte) && sql`${valueColumn} <= ${toComparable(bounds.lte)}`,
    ])
  },
}
