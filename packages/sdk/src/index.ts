export { type Client, createClient, createRequest, type Request, type Subscriber } from './client.ts'
export { ApiError, type ApiErrorDetails, type ErrorCode, type GraphQLErrorItem } from './errors/api-error.ts'
export { NetworkError } from './errors/network-error.ts'
export { RateLimitError } from './errors/rate-limit-error.ts'
export { RepeatedCursorError } from './errors/repeated-cursor-error.ts'
export { TimeoutError } from './errors/timeout-error.ts'
export { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
export type { Feature } from './feature.ts'
export type * from './generated/resources.ts'
export type * from './generated/schema.ts'
export type { CallOptions, ClientOptions, HeadersOption } from './options.ts'
export type {
  Countable,
  CsvOptions,
  Forward,
  NoArguments,
  Page,
  Resource,
  Select,
  Statistics,
} from './resources/resource-types.ts'
export type { Diff, DiffOptions, Shortcuts } from './resources/shortcut-types.ts'
export type { Exact, Result } from './selection/selection-types.ts'
export { staticBuild } from './static-build/static-build-feature.ts'
export { subscriptions } from './subscription/subscriptions-feature.ts'
export { batching } from './transport/batching-feature.ts'
export type { TypedDocument } from './transport/document.ts'
export { httpCaching } from './transport/http-caching-feature.ts'
