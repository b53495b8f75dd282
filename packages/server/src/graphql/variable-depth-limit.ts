import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const MAX_DEPTH: number = limits.nesting.value

const MESSAGE = `variables and extensions nest deeper than ${MAX_DEPTH} levels; no argument needs as many. variables 与 extensions 的嵌套超过 ${MAX_DEPTH} 层；任何参数都不需要这么多。`

/** Whether a value of JSON nests deeper than its limit: whatever walks it after that could run out of stack. */
export function exceedsMaxDepth(value: unknown, remainingDepth = MAX_DEPTH): boolean {
  if (value === null || typeof value !== 'object') return false
  return remainingDepth === 0 || Object.values(value).some((inner) => exceedsMaxDepth(inner, remainingDepth - 1))
}

/** Refuses parameters that nest too deeply, before anything walks them. */
export function useVariableDepthLimit(): Plugin {
  return {
    onParams({ params }) {
      if (!exceedsMaxDepth(params)) return
      throw new GraphQLError(MESSAGE, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
    },
  }
}
