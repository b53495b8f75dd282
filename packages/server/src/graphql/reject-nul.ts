import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Whether a NUL character stands anywhere in the parameters of a request, as it is or escaped in a text. */
export function containsNul(params: object): boolean {
  return JSON.stringify(params).includes('\\u0000')
}

/** PostgreSQL stores every character but NUL: a request that holds one could only fail deep inside. */
export function useRejectNul(): Plugin {
  return {
    onParams({ params }) {
      if (!containsNul(params)) return
      const message =
        'The request holds a NUL character (U+0000); leave it out. 请求中含有 NUL 字符（U+0000），请去掉。'
      throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
    },
  }
}
