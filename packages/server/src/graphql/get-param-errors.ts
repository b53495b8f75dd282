import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const MESSAGE =
  'variables and extensions of an address are JSON objects, such as variables={"code":"140700"}; one of them is no JSON. 网址中的 variables 与 extensions 应为 JSON 对象，如 variables={"code":"140700"}；其中之一不是 JSON。'

/** A link whose parameters are no JSON is a mistake of its writer, not a defect. */
export function useGetParamErrors(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method !== 'GET' || !requestParser) return
      setRequestParser((incoming) => {
        try {
          return requestParser(incoming)
        } catch {
          throw new GraphQLError(MESSAGE, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } } })
        }
      })
    },
  }
}
