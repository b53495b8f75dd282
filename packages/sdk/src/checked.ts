// The entry for Node and for pages in development: it checks the options of a client as well. Bundles for production have the
// entry `index`, whose size counts.

import { checkOptions } from './errors/check-options.ts'
import { createClient as create, createRequest as createRequestOnly } from './index.ts'
import type { ClientOptions } from './options.ts'

export * from './index.ts'

const checked =
  <Value>(createFrom: (options: ClientOptions) => Value) =>
  (options: ClientOptions): Value => {
    checkOptions(options)
    return createFrom(options)
  }

export const createClient = checked(create) as typeof create
export const createRequest = checked(createRequestOnly)
