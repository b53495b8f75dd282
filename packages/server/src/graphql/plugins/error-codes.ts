import type { Plugin } from 'graphql-yoga'
import type { RequestContext } from '../../http/request-context.ts'
import { errorCodeOf } from '../result-errors.ts'

interface ServerContext {
  readonly requestContext: RequestContext
}

/** Records the code of the first error of a response. */
export function useErrorCodes(): Plugin<object, ServerContext> {
  return {
    onResultProcess({ result, serverContext: { requestContext } }) {
      for (const one of [result].flat()) if ('errors' in one) requestContext.errorCode ??= errorCodeOf(one)
    },
  }
}
