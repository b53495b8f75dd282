// Filters: conditions that must all hold, nested by `and`, `or` and `not`.
import { type ConditionContext, matchesCondition } from './conditions.ts'
import type { FileRecord, StaticBuildFiles } from './files.ts'

export type FilterInput = Readonly<Record<string, unknown>>

/** A condition of a filter, at any depth. */
export interface Leaf {
  readonly field: string
  readonly condition: unknown
  /** Its path, such as `filter.not.region`. */
  readonly path: string
}

/** Returns the fields with a value other than undefined, as JSON sends them. */
const definedEntries = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined)

/** Refuses null and objects without fields, at any depth: they would find all records by mistake. */
function validateValue(value: unknown, path: string, files: StaticBuildFiles): void {
  if (value === null) {
    files.reject(
      `${path} is null, which compares with nothing; write {exists: false} for rows without a value. ${path} 为 null，无法比较；查找无取值的行请写 {exists: false}。`,
    )
  }
  if (typeof value !== 'object') return
  const entries = definedEntries(value)
  if (entries.length === 0 && !path.endsWith('.in')) {
    files.reject(`${path} has no condition or operator. ${path} 没有条件或运算符。`)
  }
  const pathOf = (field: string) => (Array.isArray(value) ? `${path}[${field}]` : `${path}.${field}`)
  for (const [field, inner] of entries) validateValue(inner, pathOf(field), files)
}

/** Refuses a range whose lower bound is above the upper one; dates are compared in the precision that both have. */
function validateBounds(condition: unknown, path: string, files: StaticBuildFiles): void {
  const { gt, gte: from = gt, lt, lte: to = lt } = Object(condition)
  const precision = Math.min(String(from).length, String(to).length)
  const comparable = (bound: unknown) => (typeof bound === 'string' ? bound.slice(0, precision) : (bound as number))
  if (comparable(from) > comparable(to)) {
    files.reject(
      `${path} runs from ${from} to ${to}: nothing lies between. ${path} 从 ${from} 到 ${to}，其间没有任何取值。`,
    )
  }
}

/** Returns the filters that a field of a filter joins, with their paths; undefined if the field is a condition. */
function nestedFilters(field: string, value: unknown, path: string): [FilterInput, string][] | undefined {
  if (field === 'not') return [[value as FilterInput, path]]
  if (field !== 'and' && field !== 'or') return undefined
  return (value as FilterInput[]).map((filter, index) => [filter, `${path}[${index}]`])
}

function collectLeaves(filter: FilterInput, path: string): Leaf[] {
  return definedEntries(filter).flatMap(([field, condition]) => {
    const here = `${path}.${field}`
    const nested = nestedFilters(field, condition, here)
    return (
      nested?.flatMap(([inner, innerPath]) => collectLeaves(inner, innerPath)) ?? [{ field, condition, path: here }]
    )
  })
}

/**
 * Returns the conditions of a filter, nested ones included; `root` is the name of its argument.
 * @throws ApiError `BAD_USER_INPUT` for null, nothing, or a reversed range
 */
export function leavesOf(filter: FilterInput, files: StaticBuildFiles, root = 'filter'): Leaf[] {
  for (const [field, value] of definedEntries(filter)) validateValue(value, `${root}.${field}`, files)
  const leaves = collectLeaves(filter, root)
  for (const { condition, path } of leaves) validateBounds(condition, path, files)
  return leaves
}

/** True if a record meets a filter; `context` returns what the condition of a field refers to. */
export function matchesFilter(
  record: FileRecord,
  filter: FilterInput,
  context: (field: string) => ConditionContext,
): boolean {
  return definedEntries(filter).every(([field, value]) => {
    const filters = [value].flat() as FilterInput[]
    if (field === 'and') return filters.every((one) => matchesFilter(record, one, context))
    if (field === 'or') return filters.some((one) => matchesFilter(record, one, context))
    if (field === 'not') return !matchesFilter(record, value as FilterInput, context)
    return matchesCondition(record, field, value, context(field)) === true
  })
}
