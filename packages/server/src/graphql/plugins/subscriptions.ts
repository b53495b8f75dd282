import { GraphQLError } from 'graphql'
import type { Plugin, YogaInitialContext } from 'graphql-yoga'

const RELEASE_PARAM_MESSAGE =
  'A subscription reports every activated release, so ?release= does not apply; leave it out. 订阅会推送每个新启用的发布版，不适用 ?release=，请去掉该参数。'

const NOT_ACCEPTABLE_MESSAGE =
  'Subscriptions are sent as an event stream; send the header Accept: text/event-stream. 订阅以事件流返回，请发送请求头 Accept: text/event-stream。'

function subscriptionError({ request: { url, headers } }: YogaInitialContext): GraphQLError | undefined {
  if (new URL(url).searchParams.get('release')) {
    return new GraphQLError(RELEASE_PARAM_MESSAGE, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
  }
  if (/text\/event-stream|\*\/\*|text\/\*/.test(headers.get('accept') ?? '*/*')) return undefined
  return new GraphQLError(NOT_ACCEPTABLE_MESSAGE, { extensions: { code: 'NOT_ACCEPTABLE', http: { status: 406 } } })
}

/** Lets an event stream outlive the release that was active when it began. */
export function useSubscriptions(): Plugin<{ readonly onStreamStart: () => void }> {
  return {
    onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
      const error = subscriptionError(contextValue)
      if (error) setResultAndStopExecution({ errors: [error] })
      else contextValue.onStreamStart()
    },
  }
}
