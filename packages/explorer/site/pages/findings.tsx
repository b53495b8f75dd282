import type { EnumValue } from '@tiyu/model'
import { enumValue } from '../address-parameters.ts'
import { FindingTable } from '../components/finding-table.tsx'
import { Link } from '../components/link.tsx'
import { NextPage } from '../components/next-page.tsx'
import { definePage } from '../define-page.tsx'
import { findingFields, PAGE_SIZE, pageInfoFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { words } from '../text/words.ts'

type Verdict = EnumValue<'FindingVerdict'>

const VERDICTS: readonly Verdict[] = ['FAIL', 'NOTE', 'PASS']

/** What the rules found, one verdict at a time; first what does not add up. */
export const findingsPage = definePage({
  path: '/findings',
  parameters: { verdict: enumValue('FindingVerdict') },
  async load({ api, query }) {
    const verdict = (query.get('verdict') || 'FAIL') as Verdict
    const page = { first: PAGE_SIZE, after: query.get('after'), filter: { verdict: { eq: verdict } } }
    const { findings, findingStatistics } = await api.query({
      findings: { $: page, nodes: findingFields, pageInfo: pageInfoFields },
      findingStatistics: { groups: { $: { by: 'VERDICT' }, key: true, count: true } },
    })
    return { verdict, findings, counts: new Map(findingStatistics.groups.map(({ key, count }) => [key, count])) }
  },
  title: (_, language) => words.findings[language],
  View({ data: { verdict, findings, counts } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{word('findings')}</h1>
        <ul class="plain">
          {VERDICTS.map((each) => (
            <li key={each}>
              <Link to={`/findings?verdict=${each}`} current={each === verdict}>
                {enumLabel('FindingVerdict', each, language)} ({counts.get(each) ?? 0})
              </Link>
            </li>
          ))}
        </ul>
        <section class="wide">
          <FindingTable findings={findings.nodes} />
        </section>
        <NextPage pageInfo={findings.pageInfo} />
      </>
    )
  },
})
