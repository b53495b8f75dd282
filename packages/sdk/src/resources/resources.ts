import { defaultSelections, rareLists, shortLists } from '../generated/default-selections.ts'
import type { Resources } from '../generated/resources.ts'
import { typeNameOf } from '../selection/argument-type.ts'
import { createResource } from './resource.ts'
import type { QueryFunction } from './root-list.ts'

export type { Resources } from '../generated/resources.ts'

/**
 * Creates all resources from the function that sends selections; `isPinned` says that all its requests go to one release.
 */
export function createResources(query: QueryFunction, isPinned: boolean): Resources {
  const resources: Record<string, object> = {}
  for (const field of [...Object.keys(defaultSelections), ...rareLists, ...shortLists]) {
    resources[field] = createResource(query, {
      field,
      fields: defaultSelections[field],
      typeName: typeNameOf(field),
      isShort: shortLists.includes(field),
      isPinned,
    })
  }
  return resources as object as Resources
}
