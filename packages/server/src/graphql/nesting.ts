import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const DEEPEST: number = limits.nesting.value

const MESSAGE = `variables and extensions nest deeper than ${DEEPEST} levels; no argument needs as many. variables 与 extensions 的嵌套超过 ${DEEPEST} 层；任何参数都不需要这么多。`

/** Whether a value of JSON nests deeper than its limit: whatever walks it after that could run out of stack. */
export function nestsTooDeep(value: unknown, left = DEEPEST): boolean {
  if (value === null || typeof value !== 'object') return false
  return left === 0 || Object.values(value).some((inner) => nestsTooDeep(inner, left - 1))
}

/** Refuses parameters that nest too deeply, before anything walks them. */
export function useNesting(): Plugin {
  return {
    onParams({ params }) {
      if (!nestsTooDeep(params)) return
      throw new GraphQLError(MESSAGE, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
    },
  }
}
