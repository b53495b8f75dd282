import type { ServerResponse } from 'node:http'
import { GraphQLError } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'
import { releaseEarly } from '../http/release-on-close.ts'

const RELEASE_PARAM_MESSAGE =
  'A subscription tells what becomes active, and ?release= asks for one release; leave it out. 订阅告知启用的发布版，而 ?release= 指定单一发布版，请去掉该参数。'

const NOT_ACCEPTABLE_MESSAGE =
  'A subscription is answered as a stream of events; send the header Accept: text/event-stream. 订阅以事件流作答，请发送请求头 Accept: text/event-stream。'

function subscriptionError({ request: { url, headers } }: YogaInitialContext): GraphQLError | undefined {
  if (new URL(url).searchParams.get('release')) {
    return new GraphQLError(RELEASE_PARAM_MESSAGE, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
  }
  if (/text\/event-stream|\*\/\*|text\/\*/.test(headers.get('accept') ?? '*/*')) return undefined
  return new GraphQLError(NOT_ACCEPTABLE_MESSAGE, { extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } } })
}

/** A stream of events belongs to the service and not to the release that was active when it began, which it lets go of. */
export function useSubscriptions(): Plugin<{ readonly res: ServerResponse }> {
  return {
    onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
      const error = subscriptionError(contextValue)
      if (error) setResultAndStopExecution({ errors: [error] })
      else releaseEarly(contextValue.res)
    },
  }
}
