import type { Selection } from '../selection/print-query.ts'

/** Returns the selection object of a text such as `id,region{code,name}`. */
export const toSelection = (text: string): Selection =>
  JSON.parse(`{${text.replaceAll(/(\w+)({?)/g, (_, name: string, brace: string) => `"${name}":${brace || true}`)}}`)
