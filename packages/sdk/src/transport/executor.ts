import type { Core } from '../core.ts'
import type { CallOptions } from '../options.ts'
import { documentText } from './document.ts'
import { createHttpTransport } from './http-transport.ts'

/** Sends a document with its variables and returns the data of the answer. */
export type Executor = (document: string | object, variables?: object, call?: CallOptions) => Promise<unknown>

/** Makes what all documents of a client go through. */
export function createExecutor(core: Core): Executor {
  const send = createHttpTransport(core)
  return (document, variables = {}, call) =>
    core.retry((init) => send({ query: documentText(document), variables }, init), call)
}
