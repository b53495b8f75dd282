/** Returns the address of a page with its query string, such as `/search?text=trail`. */
export const pageAddress = (path: string, query: URLSearchParams): string =>
  query.size > 0 ? `${path}?${query}` : path
