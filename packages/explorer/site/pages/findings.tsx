import type { EnumValue } from '@tiyu/model'
import { enumValue } from '../address-parameters.ts'
import { FindingTable } from '../components/finding-table.tsx'
import { Link } from '../components/link.tsx'
import { NextPage } from '../components/next-page.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { findingFields, PAGE_SIZE, pageInfoFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { words } from '../text/words.ts'

type Verdict = EnumValue<'FindingVerdict'>
type Rule = EnumValue<'FindingRule'>

const VERDICTS: readonly Verdict[] = ['FAIL', 'NOTE', 'PASS']

interface RuleLinksProps {
  readonly verdict: Verdict
  readonly rule: Rule | null
  readonly rules: readonly { readonly key: string | null; readonly count: number }[]
}

/** Links to the findings of one rule each. */
function RuleLinks({ verdict, rule, rules }: RuleLinksProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <nav aria-label={word('rule')} class="search-facet">
      <h2>{word('rule')}</h2>
      <ul>
        <li>
          <Link to={`/findings?verdict=${verdict}`} current={rule === null}>
            {word('all')}
          </Link>
        </li>
        {rules.map(({ key, count }) => (
          <li key={key}>
            <Link to={`/findings?verdict=${verdict}&rule=${key}`} current={key === rule}>
              {enumLabel('FindingRule', key as Rule, language)}
            </Link>{' '}
            <span class="soft">{countText(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the rules found, one verdict at a time; first what does not add up. */
export const findingsPage = definePage({
  path: '/findings',
  parameters: { verdict: enumValue('FindingVerdict'), rule: enumValue('FindingRule') },
  async load({ api, query }) {
    const verdict = (query.get('verdict') || 'FAIL') as Verdict
    const rule = (query.get('rule') || null) as Rule | null
    const ofVerdict = { verdict: { eq: verdict } }
    const filter = { ...ofVerdict, ...(rule && { rule: { eq: rule } }) }
    const page = { first: PAGE_SIZE, after: query.get('after'), filter }
    const [{ findings, findingStatistics }, byRule] = await Promise.all([
      api.query({
        findings: { $: page, nodes: findingFields, pageInfo: pageInfoFields },
        findingStatistics: { groups: { $: { by: 'VERDICT' }, key: true, count: true } },
      }),
      api.query({
        findingStatistics: { $: { filter: ofVerdict }, groups: { $: { by: 'RULE' }, key: true, count: true } },
      }),
    ])
    const counts = new Map(findingStatistics.groups.map(({ key, count }) => [key, count]))
    return { verdict, rule, findings, counts, rules: byRule.findingStatistics.groups }
  },
  title: (_, language) => words.findings[language],
  View({ data: { verdict, rule, findings, counts, rules } }) {
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
        <RuleLinks verdict={verdict} rule={rule} rules={rules} />
        <section class="wide">
          <FindingTable findings={findings.nodes} />
        </section>
        <NextPage pageInfo={findings.pageInfo} />
      </>
    )
  },
})
