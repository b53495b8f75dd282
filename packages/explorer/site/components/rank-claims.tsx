import type { RankClaim, Result } from '@tiyu/sdk'
import { inLanguage } from '../language.ts'
import type { rankClaimFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { Quotes } from './quotes.tsx'
import { Section } from './section.tsx'

/** The ranks that sources claim for a figure, each at its address within the page. */
export function RankClaims({ claims }: { readonly claims: readonly Result<RankClaim, typeof rankClaimFields>[] }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <Section heading={word('rankClaims')} count={claims.length}>
      {claims.map(({ slug, rank, scope, scopeEn, citations }) => (
        <div key={slug} id={slug}>
          <p>{fill(word('claimedRank'), { rank, scope: inLanguage(language, scope, scopeEn) })}</p>
          <Quotes citations={citations} ranks={[rank]} />
        </div>
      ))}
    </Section>
  )
}
