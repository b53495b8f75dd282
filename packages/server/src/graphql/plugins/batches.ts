import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const { value: MAX_OPERATIONS } = limits.operations

function batchSizeError(count: number): GraphQLError | undefined {
  if (count === 0) {
    const message = 'The batch is empty; send at least one operation. 批量请求中没有操作，请至少发送一个。'
    return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
  }
  if (count <= MAX_OPERATIONS) return undefined
  const message = `The batch has ${count} operations; ${MAX_OPERATIONS} are allowed. Send the rest in further requests. 批量请求中有 ${count} 个操作，上限为 ${MAX_OPERATIONS}；其余请分次发送。`
  return new GraphQLError(message, {
    extensions: { code: 'BATCH_TOO_LARGE', limit: MAX_OPERATIONS, http: { status: 413 } },
  })
}

const INVALID_ITEM =
  'Batch items must be objects with "query" and, if needed, "variables". 批量请求的每一项应为含 “query”（需要时含 “variables”）的对象。'

const SUBSCRIPTION = 'A subscription cannot be part of a batch; send it separately. 批量请求中不能含订阅，请单独发送。'

/** Limits batches (lists of operations in one request) and refuses subscriptions in them. */
export function useBatches(): Plugin {
  const batched = new WeakSet<Request>()
  return {
    onRequestParse: ({ request }) => ({
      onRequestParseDone({ requestParserResult }) {
        if (!Array.isArray(requestParserResult)) return
        const sizeError = batchSizeError(requestParserResult.length)
        if (sizeError) throw sizeError
        batched.add(request)
      },
    }),
    onParams({ params, request }) {
      if (!batched.has(request) || (params && typeof params === 'object')) return
      throw new GraphQLError(INVALID_ITEM, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
    },
    onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
      if (!batched.has(contextValue.request)) return
      setResultAndStopExecution({
        errors: [new GraphQLError(SUBSCRIPTION, { extensions: { code: 'BAD_USER_INPUT' } })],
      })
    },
  }
}
