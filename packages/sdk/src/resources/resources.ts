import { defaultSelections, rareLists, shortLists } from '../generated/default-selections.ts'
import type { Resources } from '../generated/resources.ts'
import { typeNameOf } from '../selection/argument-type.ts'
import { createResource } from './resource.ts'
import type { QueryFunction } from './root-list.ts'
import { toSelection } from './to-selection.ts'

export type { Resources } from '../generated/resources.ts'

/**
 * Creates all resources from the function that sends selections; `isPinned` says that all its requests go to one release.
 */
export function createResources(query: QueryFunction, isPinned: boolean): Resources {
  const resources: Record<string, object> = {}
  for (const field of [...Object.keys(defaultSelections), ...rareLists, ...shortLists]) {
    const text = defaultSelections[field]
    resources[field] = createResource(query, {
      field,
      fields: text ? toSelection(text) : undefined,
      typeName: typeNameOf(field),
      isShort: shortLists.includes(field),
      isPinned,
      toSelection,
    })
  }
  return resources as object as Resources
}
