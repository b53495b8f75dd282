import type { Init } from './fetch-result.ts'

/** What is asked. */
export interface Operation {
  readonly query: string
  readonly variables: object
  readonly extensions?: object
}

/** Sends an operation once and returns the data of its answer. */
export type Transport = (operation: Operation, init: Init) => Promise<unknown>

/** Asks by GET; false where the address would be too long. */
export type SendGet = (params: Readonly<Record<string, string>>, init: Init) => false | Promise<unknown>
