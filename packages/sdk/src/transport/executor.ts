import type { Core } from '../core.ts'
import { loadExplanations } from '../lazy.ts'
import type { CallOptions } from '../options.ts'
import { documentText } from './document.ts'
import { createHttpTransport } from './http-transport.ts'

/** Accepted media types. The value is CORS-safelisted, so it causes no preflight request. */
const ACCEPT = 'application/graphql-response+json,application/json'

/** Executes a document with its variables, including retries, and returns the data of the response. */
export type Executor = (document: string | object, variables?: object, call?: CallOptions) => Promise<unknown>

/** Creates the executor of a client. */
export function createExecutor(core: Core): Executor {
  const send = createHttpTransport(core)
  return async (document, variables = {}, call) => {
    const query = documentText(document)
    if (typeof query !== 'string') return (await loadExplanations()).explainDocument(document)
    return core.retry(
      (init) => send({ query, variables }, { ...init, headers: { accept: ACCEPT, ...init.headers } }),
      call,
    )
  }
}
