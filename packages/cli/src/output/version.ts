import { createRequire } from 'node:module'
import { RELEASE_FORMAT } from '@tiyu/store'

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string }

/** Describes the software in one line: an upgrade that changes the format makes `tiyu rebuild` necessary. */
export function describeVersion(): string {
  return `tiyu ${version}, release format ${RELEASE_FORMAT}, Node.js ${process.versions.node}`
}
