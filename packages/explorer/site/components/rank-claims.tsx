import type { RankClaim, Result } from '@tiyu/sdk'
import type { rankClaimFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { claimText } from '../text/claim-text.ts'
import { Quotes } from './quotes.tsx'
import { Section } from './section.tsx'

/** The ranks that sources claim for a figure, each at its address within the page. */
export function RankClaims({ claims }: { readonly claims: readonly Result<RankClaim, typeof rankClaimFields>[] }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <Section heading={word('rankClaims')} count={claims.length}>
      {claims.map((claim) => (
        <div key={claim.slug} id={claim.slug}>
          <p>{claimText(claim, language)}</p>
          <Quotes citations={claim.citations} ranks={[claim.rank]} />
        </div>
      ))}
    </Section>
  )
}
