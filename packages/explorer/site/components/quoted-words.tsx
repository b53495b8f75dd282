import { type Quoted, quotedParts } from '../quoted-parts.ts'
import { useSite } from '../site-context.ts'
import { MarkedText } from './marked-text.tsx'

interface QuotedWordsProps extends Quoted {
  readonly citation: { readonly slug: string; readonly asWritten: string }
}

/** The words of a citation, with the phrase that carries a figure marked. */
export function QuotedWords({ citation, ...quoted }: QuotedWordsProps) {
  return <MarkedText parts={quotedParts(citation, quoted, useSite().units)} />
}
