import { RowLink } from '../components/row-link.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { namedFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { fill } from '../text/fill.ts'
import { words } from '../text/words.ts'

/** The regions that have a value, by level. */
export const regionsPage = definePage({
  path: '/regions',
  async load({ api }) {
    const regions = await Array.fromAsync(
      api.regions.all({ select: { ...namedFields, level: true, observations: { totalCount: true } } }),
    )
    const withValues = regions.filter(({ observations }) => observations.totalCount > 0)
    return [...Map.groupBy(withValues, ({ level }) => level)]
  },
  title: (_, language) => words.regions[language],
  View({ data }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{word('regions')}</h1>
        {data.map(([level, regions]) => (
          <Section key={level} heading={enumLabel('RegionLevel', level, language)} count={regions.length}>
            <ul class="plain">
              {regions.map((region) => (
                <li key={region.code}>
                  <RowLink to="/regions" row={region} />{' '}
                  <span class="soft">{fill(word('valuesOfRegion'), { count: region.observations.totalCount })}</span>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </>
    )
  },
})
