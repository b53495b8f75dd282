import type { TextPart } from '../marked-parts.ts'

/** A text in which what a search found is marked. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return <>{parts.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text))}</>
}
