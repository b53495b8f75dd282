// What the errors of a result make of its response.
import type { ExecutionResult, GraphQLError } from 'graphql'
import type { MediaType } from '../http/content-negotiation.ts'

/** `extensions.http` of an error; `spec` marks errors that application/json reports with status 200. */
interface HttpExtension {
  readonly status?: number
  readonly spec?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

const httpExtensionOf = ({ extensions }: GraphQLError) => extensions.http as HttpExtension | undefined

/** Returns the code of the first error of a result. */
export function errorCodeOf({ errors = [] }: ExecutionResult): string | undefined {
  const code = errors[0]?.extensions.code
  return code === undefined ? undefined : String(code)
}

/** Returns the status of a result with errors, the same as with yoga. */
export function errorStatus({ errors = [], data }: ExecutionResult, media: MediaType): number {
  const statuses = errors
    .map(httpExtensionOf)
    .filter((http) => http?.status !== undefined && !(http.spec && media === 'application/json'))
    .map((http) => http?.status ?? 0)
  if (statuses.length > 0) return Math.max(...statuses)
  const hasDefect = errors.some(({ extensions }) => extensions.http === undefined && extensions.unexpected)
  return hasDefect && data === undefined ? 500 : 200
}

/** Returns the headers that the errors of a result demand, as names and values in turn. */
export function errorHeaders({ errors = [] }: ExecutionResult): readonly string[] {
  const headers = errors.flatMap((error) => Object.entries(httpExtensionOf(error)?.headers ?? {}))
  return Object.entries(Object.fromEntries(headers)).flat()
}
