import type { InputRef } from '@pothos/core'
import type { AnyTable, ModelName } from '@tiyu/model'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { allOf, anyOf, not } from '../read/predicate.ts'
import { readPairFrequencies } from '../read/search/text-parts.ts'
import type { Predicate } from '../read/where.ts'
import { type Condition, rejectNull } from './conditions/condition.ts'

export type Conditions = Readonly<Record<string, Condition>>

/** The value of a filter argument. */
export type FilterInput = Readonly<Record<string, unknown>>

/** The filter of a table: an input type of conditions, which must all hold, and of filters, joined by `and`, `or` and `not`. */
export interface Filter {
  readonly type: InputRef<FilterInput>
  /** @throws GraphQLError BAD_USER_INPUT for a value that says nothing, such as null */
  toPredicates(filter: FilterInput, context: Context, path?: string): readonly Predicate[]
  /**
   * Calls `next` with the predicates of a filter argument: at once, or when it is read how frequent the words in it are.
   * @throws GraphQLError as `toPredicates`
   */
  read<Result>(
    filter: FilterInput | null | undefined,
    context: Context,
    next: (predicates: readonly Predicate[]) => Result | Promise<Result>,
  ): Result | Promise<Result>
}

const JUNCTIONS = {
  and: 'All of these filters must hold.\n须全部满足。',
  or: 'Any of these filters must hold.\n满足其中任一即可。',
  not: 'This filter must not hold: finds exactly the rows that it does not find, those without a value included.\n不得满足：返回且仅返回该筛选条件未选出的行，含无取值者。',
} as const

/** Defines the input type of a filter from its conditions. */
export function defineFilter({ model, plural, zh }: AnyTable, conditions: Conditions): Filter {
  const type: InputRef<FilterInput> = builder.inputRef<FilterInput>(`${model}Filter`).implement({
    description: `Conditions on ${plural}; all that are given must hold.\n${zh}的筛选条件，所给条件须全部满足。`,
    fields: (t) => ({
      and: t.field({ type: [type], description: JUNCTIONS.and }),
      or: t.field({ type: [type], description: JUNCTIONS.or }),
      not: t.field({ type, description: JUNCTIONS.not }),
      ...Object.fromEntries(
        Object.entries(conditions).map(([field, { type, description }]) => [
          field,
          t.field({ type: type as InputRef<unknown>, description }),
        ]),
      ),
    }),
  })
  const filter: Filter = {
    type,
    toPredicates(value, context, path = 'filter') {
      validateSize(value, path)
      return new FilterCompiler(conditions, context).compile(value, path)
    },
    read(value, context, next) {
      if (!value) return next([])
      const compile = () => next(filter.toPredicates(value, context))
      return readPairFrequencies(model, value, context)?.then(compile) ?? compile()
    },
  }
  filters.set(model, filter)
  return filter
}

const filters = new Map<ModelName, Filter>()

/** @throws Error if the rows of the model are not listed */
export function filterOf(model: ModelName): Filter {
  const filter = filters.get(model)
  if (!filter) throw new Error(`${model} has no filter`)
  return filter
}

/** Returns the number of fields of an input value, at any depth. */
function countFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((count: number, item) => count + countFields(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce((count: number, field) => count + 1 + countFields(field), 0)
}

function validateSize(filter: FilterInput, path: string): void {
  const count = countFields(filter)
  const { value, en, zh } = limits.conditions
  if (count <= value) return
  throw userError(
    'BAD_USER_INPUT',
    `${path} has ${count} ${en}, at most ${value} are allowed. Ask in several requests.`,
    `${path} 过大：${zh}为 ${count}，上限为 ${value}。请分多次查询。`,
  )
}

/** Compiles one filter. */
class FilterCompiler {
  private readonly conditions: Conditions
  private readonly context: Context

  constructor(conditions: Conditions, context: Context) {
    this.conditions = conditions
    this.context = context
  }

  compile(filter: FilterInput, path: string): Predicate[] {
    return Object.entries(filter).flatMap(([field, value]) => this.compileField(field, value, `${path}.${field}`))
  }

  private compileField(field: string, value: unknown, path: string): readonly Predicate[] {
    rejectNull(value, path)
    if (field === 'and') return this.compileAll(value as readonly FilterInput[], path)
    if (field === 'or') return [anyOf(this.compileAll(value as readonly FilterInput[], path))]
    if (field === 'not') return [not(this.compileNested(value as FilterInput, path))]
    return this.conditions[field]?.toPredicates(value, this.context, path) ?? []
  }

  private compileAll(filters: readonly FilterInput[], path: string): Predicate[] {
    if (filters.length === 0) throw emptyError(path)
    return filters.map((filter, index) => this.compileNested(filter, `${path}[${index}]`))
  }

  private compileNested(filter: FilterInput, path: string): Predicate {
    rejectEmptyFilter(filter, path)
    return allOf(this.compile(filter, path))
  }
}

/** Refuses a filter within another that has no conditions: it would be true of all rows. */
export function rejectEmptyFilter(filter: FilterInput, path: string): void {
  if (Object.keys(filter).length === 0) throw emptyError(path)
}

function emptyError(path: string) {
  return userError(
    'BAD_USER_INPUT',
    `${path} has no condition. Give one, or leave it out.`,
    `${path} 没有条件。请给出条件，或将其去掉。`,
  )
}

/** Returns the predicates of conditions that are arguments of their own. A null argument is the same as none. */
export function compileArguments(conditions: Conditions, args: object, context: Context): readonly Predicate[] {
  return Object.entries(args).flatMap(([name, value]) => {
    const condition = conditions[name]
    return condition && value !== null && value !== undefined ? condition.toPredicates(value, context, name) : []
  })
}
