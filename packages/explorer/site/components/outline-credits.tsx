import type { Credits } from '../division-outlines.ts'
import { inLanguage } from '../language.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'

/** What a map of outlines must state. */
export function OutlineCredits({ credits }: { readonly credits: Credits }) {
  const { language } = useSite()
  const word = useWords()
  const { source, sourceEn, licence, approvalNumber } = credits
  return (
    <>
      {' '}
      {fill(word('outlinesFrom'), { source: inLanguage(language, source, sourceEn), licence })}
      {approvalNumber && ` ${fill(word('mapApproval'), { number: approvalNumber })}`}
    </>
  )
}
