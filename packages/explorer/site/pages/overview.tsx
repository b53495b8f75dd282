import type { Client } from '@tiyu/sdk'
import { CommitmentTable } from '../components/commitment-table.tsx'
import { Divisions } from '../components/divisions.tsx'
import { FindingTable } from '../components/finding-table.tsx'
import { FlagLegend } from '../components/flag-legend.tsx'
import { HeadlineCard } from '../components/headline-card.tsx'
import { Link } from '../components/link.tsx'
import { ResourceItem } from '../components/resource-item.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { readDivisionValues } from '../division-values.ts'
import { findHeadlineFigures } from '../headline-figures.ts'
import { findHomeRegion } from '../home-region.ts'
import { nameOf } from '../language.ts'
import { commitmentFields, findingFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { type WordKey, words } from '../text/words.ts'

/** Rows of the short lists of the front page. */
const SHORT = 6

/** Reads the latest commitments, and the figures that do not add up. */
async function loadHighlights(api: Client) {
  const { commitments, findings } = await api.query({
    commitments: {
      $: { first: SHORT, orderBy: ['DUE_DESC'] },
      nodes: commitmentFields,
    },
    findings: { $: { first: SHORT, filter: { verdict: { eq: 'FAIL' } } }, nodes: findingFields },
  })
  return { commitments: commitments.nodes, findings: findings.nodes }
}

function Downloads() {
  const word = useWords()
  const files: readonly (readonly [path: string, label: WordKey])[] = [
    ['/data/release.xlsx', 'workbook'],
    ['/data/release.zip', 'archive'],
    ['/data/', 'allFiles'],
  ]
  return (
    <section>
      <h2>{word('takeAll')}</h2>
      <ul>
        {files.map(([path, label]) => (
          <ResourceItem key={path} to={path}>
            {word(label)}
          </ResourceItem>
        ))}
        <li>
          <Link to="/dictionary">{word('dataDictionary')}</Link>
        </li>
        <li>
          <Link to="/releases">{word('releases')}</Link>
        </li>
      </ul>
    </section>
  )
}

/** The front page: what the release says about its region. */
export const overviewPage = definePage({
  path: '/',
  async load({ api }) {
    const [region, highlights] = await Promise.all([findHomeRegion(api), loadHighlights(api)])
    if (!region) return { region, ...highlights, figures: [], values: undefined }
    const [figures, values] = await Promise.all([
      findHeadlineFigures(api, region.code),
      readDivisionValues(api, region, null),
    ])
    return { region, ...highlights, figures, values }
  },
  title: (_, language) => words.home[language],
  View({ data: { region, figures, values, commitments, findings } }) {
    const { language, release } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{region ? nameOf(region, language) : release.title}</h1>
        <p class="lead">{word('intro')}</p>
        <ul class="cards wide">
          {figures.map((figure) => (
            <HeadlineCard key={figure.slug} figure={figure} />
          ))}
        </ul>
        {figures.length > 0 && <FlagLegend />}
        <Section heading={word('promisesAndOutcomes')} count={commitments.length}>
          <CommitmentTable commitments={commitments} />
          <p>
            <Link to="/commitments">{word('allCommitments')}</Link>
          </p>
        </Section>
        <Section heading={word('doNotAddUp')} count={findings.length}>
          <FindingTable findings={findings} />
          <p>
            <Link to="/findings">{word('allFindings')}</Link>
          </p>
        </Section>
        <Divisions divisions={region?.children ?? []} values={values} />
        <Downloads />
      </>
    )
  },
})
