import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { containsNul, exceedsMaxDepth } from '../params.ts'

const { value: MAX_DEPTH } = limits.nesting

const INVALID_JSON =
  'variables and extensions must be JSON objects, such as variables={"code":"140700"}. variables 与 extensions 应为 JSON 对象，如 variables={"code":"140700"}。'
const TOO_DEEP = `variables and extensions may nest ${MAX_DEPTH} levels deep at most. variables 与 extensions 最多嵌套 ${MAX_DEPTH} 层。`
const HAS_NUL = 'The request contains a NUL character (U+0000); remove it. 请求中含有 NUL 字符（U+0000），请去掉。'

function badInput(message: string, http: { readonly status: 400; readonly spec?: true }): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http } })
}

/** Reports URL parameters that are not JSON as errors of the client. */
export function useGetParamErrors(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== 'GET' || !requestParser) return
      setRequestParser((incoming) => {
        try {
          return requestParser(incoming)
        } catch {
          throw badInput(INVALID_JSON, { status: 400, spec: true })
        }
      })
    },
  }
}

/** Refuses parameters that nest too deeply, before anything walks them, and parameters with a NUL character. */
export function useParamChecks(): Plugin {
  return {
    onParams({ params }) {
      if (exceedsMaxDepth(params)) throw badInput(TOO_DEEP, { status: 400 })
      if (containsNul(params)) throw badInput(HAS_NUL, { status: 400 })
    },
  }
}
