import { HeadlineCard } from '../components/headline-card.tsx'
import { Link } from '../components/link.tsx'
import { definePage } from '../define-page.tsx'
import { findHeadlineFigures } from '../headline-figures.ts'
import { findHomeRegion } from '../home-region.ts'
import { nameOf } from '../language.ts'
import { useSite, useWords } from '../site-context.ts'
import { words } from '../text/words.ts'

/** The front page: what the release says about its region. */
export const overviewPage = definePage({
  path: '/',
  async load({ api }) {
    const region = await findHomeRegion(api)
    return { region, figures: region ? await findHeadlineFigures(api, region.code) : [] }
  },
  title: (_, language) => words.home[language],
  View({ data: { region, figures } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        {region && <h1>{nameOf(region, language)}</h1>}
        <ul class="cards wide">
          {figures.map((figure) => (
            <HeadlineCard key={figure.slug} figure={figure} />
          ))}
        </ul>
        {region && region.children.length > 0 && (
          <section>
            <h2>{word('parts')}</h2>
            <ul class="plain">
              {region.children.map((child) => (
                <li key={child.code}>
                  <Link to={`/regions/${child.code}`}>{nameOf(child, language)}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    )
  },
})
