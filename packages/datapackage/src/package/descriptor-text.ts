import { tableResources } from './table-schema.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'

/** Returns the text of datapackage.json: name, title and other metadata, and the resources, by default a file per table. */
export function formatDescriptor(metadata: object, resources: readonly object[] = tableResources()): string {
  return `${JSON.stringify({ $schema: PROFILE, ...metadata, resources }, null, 2)}\n`
}
