import { VIEW_NAMES, withNamed } from '../address-names.ts'
import { pageAddress } from '../page-address.ts'
import { useSite } from '../site-context.ts'
import { type MapView, viewParameters } from './map-view.ts'

/** Returns the function that makes the address of this page with another view, or with the first one without a view. */
export function useMapAddress(): (view: MapView | undefined) => string | undefined {
  const { links, language, path, query } = useSite()
  return (view) => {
    const next = withNamed(query, VIEW_NAMES, Object.entries(view ? viewParameters(view) : {}))
    return links.page(pageAddress(path, next), language)
  }
}
