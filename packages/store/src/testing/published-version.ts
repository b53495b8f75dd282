import { readFileSync } from 'node:fs'

const descriptor = new URL('../../../../data/datapackage.json', import.meta.url)

/** Version of the published data package. */
export const { version: publishedVersion } = JSON.parse(readFileSync(descriptor, 'utf8')) as {
  readonly version: string
}
