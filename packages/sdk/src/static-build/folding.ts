import type { FoldingTable } from './format.ts'

/** Returns the form in which a text is compared with others, as on the service. */
export type FoldText = (text: unknown) => string

/** Creates the folding of a static build from its table. */
export function createFolding({ traditional, simplified, replacements, unseen }: FoldingTable): FoldText {
  const forms = new Map(Object.entries(replacements))
  const hidden = RegExp(unseen, 'g')
  for (let at = 0; traditional[at]; at += 1) forms.set(traditional.charAt(at), simplified.charAt(at))
  return (text) => {
    const seen = String(text).normalize('NFKD').toLowerCase().replace(hidden, '')
    return Array.from(seen, (character) => forms.get(character) ?? character).join('')
  }
}
