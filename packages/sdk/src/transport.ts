import type { Core } from './core.ts'
import { documentText } from './document.ts'
import type { CallOptions } from './options.ts'
import { createSending } from './sending.ts'

/** Sends a document with its variables and returns the data of the answer. */
export type Transport = (document: string | object, variables?: object, call?: CallOptions) => Promise<unknown>

/** Makes what all documents of a client go through. */
export function createTransport(core: Core): Transport {
  const send = createSending(core)
  return (document, variables = {}, call) =>
    core.run((init) => send({ query: documentText(document), variables }, init), call)
}
