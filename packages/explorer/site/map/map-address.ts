import { pageAddress } from '../page-address.ts'
import { useSite } from '../site-context.ts'
import { type MapView, viewParameters } from './map-view.ts'

/** Returns the function that makes the address of this page with another view, or with the first one without a view. */
export function useMapAddress(): (view: MapView | undefined) => string | undefined {
  const { links, language, path, query } = useSite()
  return (view) => {
    const next = new URLSearchParams(query)
    for (const name of ['zoom', 'latitude', 'longitude']) next.delete(name)
    for (const [name, value] of Object.entries(view ? viewParameters(view) : {})) next.set(name, value)
    return links.page(pageAddress(path, next), language)
  }
}
