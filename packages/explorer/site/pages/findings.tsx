import type { EnumValue } from '@tiyu/model'
import { enumValue, keyOf } from '../address-parameters.ts'
import { Facts } from '../components/facts.tsx'
import { FindingTable } from '../components/finding-table.tsx'
import { Link } from '../components/link.tsx'
import { NextPage } from '../components/next-page.tsx'
import { WaysOut } from '../components/ways-out.tsx'
import { definePage } from '../define-page.tsx'
import { countText } from '../format/count.ts'
import { findKeyedRow } from '../keyed-rows.ts'
import { findingFields, PAGE_SIZE, pageInfoFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { inBrackets } from '../text/in-brackets.ts'
import { words } from '../text/words.ts'

type Verdict = EnumValue<'FindingVerdict'>
type Rule = EnumValue<'FindingRule'>

const VERDICTS: readonly Verdict[] = ['FAIL', 'NOTE', 'PASS']

/** Which findings an address asks for. */
interface Conditions {
  readonly verdict: Verdict
  readonly rule: Rule | null
  readonly source: string | null
}

function addressOf({ verdict, rule, source }: Conditions): string {
  const query = new URLSearchParams({ verdict, ...(rule && { rule }), ...(source && { source }) })
  return `/findings?${query}`
}

interface RuleLinksProps {
  readonly conditions: Conditions
  readonly rules: readonly { readonly key: string | null; readonly count: number }[]
}

function requestedConditions(query: URLSearchParams): Conditions {
  return {
    verdict: (query.get('verdict') || 'FAIL') as Verdict,
    rule: (query.get('rule') || null) as Rule | null,
    source: query.get('source') || null,
  }
}

/** Links to the findings of one rule each. */
function RuleLinks({ conditions, rules }: RuleLinksProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <nav aria-label={word('rule')} class="search-facet">
      <h2>{word('rule')}</h2>
      <ul>
        <li>
          <Link to={addressOf({ ...conditions, rule: null })} current={conditions.rule === null}>
            {word('all')}
          </Link>
        </li>
        {rules.map(({ key, count }) => (
          <li key={key}>
            <Link to={addressOf({ ...conditions, rule: key as Rule })} current={key === conditions.rule}>
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
  parameters: { verdict: enumValue('FindingVerdict'), rule: enumValue('FindingRule'), source: keyOf('sources') },
  async load({ api, query }) {
    const conditions = requestedConditions(query)
    const { verdict, rule, source } = conditions
    const ofSource = source ? { source: { eq: source } } : {}
    const ofVerdict = { ...ofSource, verdict: { eq: verdict } }
    const filter = { ...ofVerdict, ...(rule && { rule: { eq: rule } }) }
    const page = { first: PAGE_SIZE, after: query.get('after'), filter }
    const [{ findings, findingStatistics }, byRule, sourceRow] = await Promise.all([
      api.query({
        findings: { $: page, nodes: findingFields, pageInfo: pageInfoFields },
        findingStatistics: { $: { filter: ofSource }, groups: { $: { by: 'VERDICT' }, key: true, count: true } },
      }),
      api.query({
        findingStatistics: { $: { filter: ofVerdict }, groups: { $: { by: 'RULE' }, key: true, count: true } },
      }),
      source ? findKeyedRow(api, 'sources', source) : undefined,
    ])
    const counts = new Map(findingStatistics.groups.map(({ key, count }) => [key, count]))
    return { conditions, filter, findings, counts, rules: byRule.findingStatistics.groups, source: sourceRow }
  },
  title: (_, language) => words.findings[language],
  View({ data: { conditions, filter, findings, counts, rules, source } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{word('findings')}</h1>
        {source && (
          <Facts facts={[[word('source'), <Link to={`/sources/${source.key}`}>{source.name[language]}</Link>]]} />
        )}
        <ul class="plain">
          {VERDICTS.map((each) => (
            <li key={each}>
              <Link to={addressOf({ ...conditions, verdict: each, rule: null })} current={each === conditions.verdict}>
                {inBrackets(enumLabel('FindingVerdict', each, language), countText(counts.get(each) ?? 0), language)}
              </Link>
            </li>
          ))}
        </ul>
        <RuleLinks conditions={conditions} rules={rules} />
        <section class="wide">
          <WaysOut list="findings" filter={filter} />
          {findings.nodes.length > 0 ? <FindingTable findings={findings.nodes} /> : <p>{word('noRows')}</p>}
        </section>
        <NextPage pageInfo={findings.pageInfo} />
      </>
    )
  },
})
