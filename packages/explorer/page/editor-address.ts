import type { TabContent } from './tab-content.ts'

/**
 * Returns the address that opens a tab elsewhere: with its query and variables, and the release that the address pins.
 * @param search query string of the address of the page
 */
export function editorAddress({ query, variables }: TabContent, search: string): string {
  const release = new URLSearchParams(search).get('release')
  const parameters = new URLSearchParams({
    query,
    ...(variables.trim() !== '' && { variables }),
    ...(release && { release }),
  })
  return `?${parameters}`
}
