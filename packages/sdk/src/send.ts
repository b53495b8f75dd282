import type { Init } from './exchange.ts'

/** What is asked. */
export interface Sent {
  readonly query: string
  readonly variables: object
  readonly extensions?: object
}

/** Sends an operation once and returns the data of its answer. */
export type Send = (operation: Sent, init: Init) => Promise<unknown>

/** Asks by GET; false where the address would be too long. */
export type Get = (parameters: Readonly<Record<string, string>>, init: Init) => false | Promise<unknown>
