import { defaultSelections, shortLists } from '../generated/default-selections.ts'
import type { Resources } from '../generated/resources.ts'
import type { Selection } from '../selection/print-query.ts'
import { createResource, type QueryFunction } from './resource.ts'

export type { Resources } from '../generated/resources.ts'

/** Returns the object that a text such as `id,region{code,name}` stands for. */
export const toSelection = (text: string): Selection =>
  JSON.parse(`{${text.replaceAll(/(\w+)({?)/g, (_, name: string, brace: string) => `"${name}":${brace || true}`)}}`)

/**
 * Creates all resources from the function that sends selections; `isPinned` says that all its requests go to one release.
 */
export function createResources(query: QueryFunction, isPinned: boolean): Resources {
  const resources: Record<string, object> = {}
  for (const field in defaultSelections) {
    const fields = toSelection(defaultSelections[field] as string)
    resources[field] = createResource(query, { field, fields, isPaged: !shortLists.includes(field), isPinned })
  }
  return resources as object as Resources
}
