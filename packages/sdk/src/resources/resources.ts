import { defaultSelections } from '../generated/default-selections.ts'
import type { DefaultSelections, Resources } from '../generated/resources.ts'
import { createResource, type QueryFunction } from './resource.ts'

export type { Resources } from '../generated/resources.ts'

/** Creates all resources from the function that sends selections. */
export function createResources(query: QueryFunction): Resources {
  const resources: Record<string, object> = {}
  for (const listField in defaultSelections)
    resources[listField] = createResource(query, listField, defaultSelections[listField as keyof DefaultSelections])
  return resources as object as Resources
}
