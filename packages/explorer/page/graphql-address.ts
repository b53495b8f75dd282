/** Returns the address of the endpoint, with parameters; it keeps the release that the address of the page pins. */
export function graphqlAddress(parameters: Readonly<Record<string, string>> = {}): string {
  const release = new URLSearchParams(location.search).get('release')
  const search = new URLSearchParams({ ...parameters, ...(release && { release }) })
  return search.size > 0 ? `/graphql?${search}` : '/graphql'
}
