import type { Client, Finding, FindingFilter, Result } from '@tiyu/sdk'
import { CommitmentTable } from '../components/commitment-table.tsx'
import { Divisions } from '../components/divisions.tsx'
import { FindingTable } from '../components/finding-table.tsx'
import { FlagLegend } from '../components/flag-legend.tsx'
import { HeadlineCard } from '../components/headline-card.tsx'
import { Link } from '../components/link.tsx'
import { ReleaseNews, readNews } from '../components/release-news.tsx'
import { SearchForm } from '../components/search-form.tsx'
import { Section } from '../components/section.tsx'
import { CommonQuestions, ReleaseContents } from '../components/starting-points.tsx'
import { Downloads, Interfaces } from '../components/take-away.tsx'
import { definePage } from '../define-page.tsx'
import { readDivisionValues } from '../division-values.ts'
import { findHeadlineFigures } from '../headline-figures.ts'
import { findHomeRegion } from '../home-region.ts'
import { nameOf } from '../language.ts'
import { readScope } from '../release-scope.ts'
import { commitmentFields, findingFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { words } from '../text/words.ts'

/** Rows of the short lists of the front page. */
const SHORT = 6

type FailedFinding = Result<Finding, typeof findingFields>

/** Reads figures that do not add up: first those of a region and its divisions. */
async function readFailures(api: Client, region: string | undefined): Promise<FailedFinding[]> {
  const verdict = { verdict: { eq: 'FAIL' } } as const
  const list = async (filter: FindingFilter) =>
    (await api.findings.list({ first: SHORT, filter, select: findingFields })).nodes
  const own = region === undefined ? [] : await list({ ...verdict, region: { within: region } })
  if (own.length === SHORT) return own
  const others = (await list(verdict)).filter(({ slug }) => own.every((finding) => finding.slug !== slug))
  return [...own, ...others].slice(0, SHORT)
}

/** Reads the latest commitments. */
async function readCommitments(api: Client) {
  const { nodes } = await api.commitments.list({ first: SHORT, orderBy: ['DUE_DESC'], select: commitmentFields })
  return nodes
}

/** Reads what is new in the release shown; undefined for the first one of the service. */
async function readOwnNews(api: Client) {
  const { release, releases } = await api.query({ release: { version: true }, releases: { version: true } })
  const earlier = releases[releases.findIndex(({ version }) => version === release.version) + 1]
  return earlier && readNews(api, earlier.version, release.version)
}

/** The front page: what the release says about its region. */
export const overviewPage = definePage({
  path: '/',
  async load({ api }) {
    const region = await findHomeRegion(api)
    const [scope, commitments, findings, news, figures, values] = await Promise.all([
      readScope(api),
      readCommitments(api),
      readFailures(api, region?.code),
      readOwnNews(api),
      region ? findHeadlineFigures(api, region.code) : [],
      region && readDivisionValues(api, region, null),
    ])
    return { region, scope, commitments, findings, news, figures, values }
  },
  title: (_, language) => words.home[language],
  View({ data: { region, scope, figures, values, commitments, findings, news } }) {
    const { language, release } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{region ? fill(word('homeHeading'), { region: nameOf(region, language) }) : release.title}</h1>
        <p class="lead">{word('intro')}</p>
        <SearchForm isLarge />
        <CommonQuestions scope={scope} />
        <Section heading={word('figuresAtGlance')} count={figures.length}>
          <ul class="cards">
            {figures.map((figure) => (
              <HeadlineCard key={figure.slug} figure={figure} />
            ))}
          </ul>
          <FlagLegend />
        </Section>
        <ReleaseContents scope={scope} />
        <Divisions divisions={region?.children ?? []} values={values} />
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
        {news && <ReleaseNews {...news} />}
        <Downloads />
        <Interfaces />
      </>
    )
  },
})
