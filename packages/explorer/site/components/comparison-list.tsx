import type { ComparableIndicator } from '../comparable-regions.ts'
import { nameOf } from '../language.ts'
import { useSite, useWords } from '../site-context.ts'
import { Link } from './link.tsx'
import { Section } from './section.tsx'

/** Links to all comparisons of a static build, which cannot answer a form. */
export function ComparisonList({ comparable }: { readonly comparable: readonly ComparableIndicator[] }) {
  const { language } = useSite()
  const word = useWords()
  return (
    <Section heading={word('comparisons')} count={comparable.length}>
      <ul>
        {comparable.map(({ indicator, parents }) => (
          <li key={indicator.code}>
            {nameOf(indicator, language)}:{' '}
            {parents.map((parent, at) => (
              <>
                {at > 0 && ', '}
                <Link to={`/compare?${new URLSearchParams({ indicator: indicator.code, region: parent.code })}`}>
                  {nameOf(parent, language)}
                </Link>
              </>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
