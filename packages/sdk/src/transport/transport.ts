import type { Init } from './fetch-result.ts'

/** A GraphQL operation to send. */
export interface Operation {
  readonly query: string
  readonly variables: object
  readonly extensions?: object
}

/** Sends an operation once and returns the data of the response. */
export type Transport = (operation: Operation, init: Init) => Promise<unknown>

/** Sends a GET with these parameters; false if the URL is or was refused as too long, GET is refused, or the answer is older than one before it. */
export type SendGet = (params: Readonly<Record<string, string>>, init: Init) => false | Promise<unknown>
