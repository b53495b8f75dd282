// The arguments of `aggregates`, checked as the service checks them.
import { isPresent } from '../conditions.ts'
import type { StaticBuildFiles } from '../files.ts'
import type { PageArgs } from '../page-range.ts'

export interface AggregateArgs extends PageArgs {
  readonly groupBy?: readonly string[] | null
  readonly having?: Readonly<Record<string, unknown>> | null
  readonly level?: string | null
  readonly of?: string | null
  readonly orderBy?: readonly string[] | null
}

/** The most dimensions, and terms of an order, as in the service. */
const MAX_DIMENSIONS = 3
const MAX_TERMS = 5

/** The arguments that files answer. */
const SUPPORTED_ARGUMENTS = ['groupBy', 'having', 'level', 'of', 'orderBy', 'first', 'last', 'after', 'before']

function validateLength(name: string, { length }: readonly unknown[], most: number, files: StaticBuildFiles): void {
  if (length <= most) return
  files.reject(`${name} has ${length} items; ${most} are allowed. ${name} 有 ${length} 项，上限为 ${most} 项。`)
}

/**
 * Checks the arguments that do not depend on the type of the records.
 * @param path that of the field, for error messages
 * @throws ApiError `NOT_IN_FILES` for an argument that files do not answer, `BAD_USER_INPUT` for a wrong value
 */
export function validateArguments(args: AggregateArgs, path: string, files: StaticBuildFiles): void {
  const { groupBy, level, orderBy } = args
  const names = groupBy ?? []
  const unknown = Object.entries(args).find(([name, value]) => isPresent(value) && !SUPPORTED_ARGUMENTS.includes(name))
  if (unknown) files.refuse(`${path}(${unknown[0]})`)
  validateLength('groupBy', names, MAX_DIMENSIONS, files)
  validateLength('orderBy', orderBy ?? [], MAX_TERMS, files)
  const repeated = names.find((name, index) => names.indexOf(name) < index)
  if (repeated !== undefined)
    files.reject(
      `groupBy has ${repeated} twice; give each dimension once. groupBy 中 ${repeated} 出现两次；每个维度只写一次。`,
    )
  if (isPresent(level) && !names.includes('REGION'))
    files.reject(
      'level rolls up regions, but groupBy has no REGION. Add it, or leave level out. level 用于汇总地区，而 groupBy 中没有 REGION。请加上 REGION，或去掉 level。',
    )
}
