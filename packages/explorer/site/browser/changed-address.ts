import { POSITION_NAMES, VIEW_NAMES, withNamed } from '../address-names.ts'

const inPage = (address: string) => new URL(address, location.href)

/** Returns the address at which only the rows of a page of a list are read. */
export function rowsAddress(address: string): string {
  const url = inPage(address)
  url.searchParams.set('rows', '1')
  return url.href
}

/** Returns an address with the parameters of this page, some of them as the address has them. */
function withOwn(names: readonly string[], address: string): string {
  const url = inPage(address)
  url.search = withNamed(new URLSearchParams(location.search), names, url.searchParams).toString()
  return url.href
}

/** Returns the address of this page at the place in its list that another address has. */
export const withPlaceOf = (address: string): string => withOwn(POSITION_NAMES, address)

/** Returns the address of this page with the view of its map that another address has. */
export const withViewOf = (address: string): string => withOwn(VIEW_NAMES, address)
