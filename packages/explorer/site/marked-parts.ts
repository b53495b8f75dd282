/** A part of a text; a match is what a search found. */
export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

/** A text of a search result in parts. */
interface Highlight {
  readonly text: string
  readonly parts: readonly TextPart[]
}

/** Returns the parts of a text, in which what a search found in it, or in a name that is part of it, is a match. */
export function markedParts(text: string, highlights: readonly Highlight[]): readonly TextPart[] {
  const [highlight] = highlights
    .filter((one) => text.includes(one.text))
    .toSorted((a, b) => b.text.length - a.text.length)
  if (!highlight) return text === '' ? [] : [{ text, isMatch: false }]
  const at = text.indexOf(highlight.text)
  const others = highlights.filter((one) => one !== highlight)
  return [
    ...markedParts(text.slice(0, at), others),
    ...highlight.parts,
    ...markedParts(text.slice(at + highlight.text.length), others),
  ]
}
