import { CiteBlock } from '../components/cite-block.tsx'
import { Facts } from '../components/facts.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { Quotes } from '../components/quotes.tsx'
import { RowLink } from '../components/row-link.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { inLanguage } from '../language.ts'
import { citedFields, figureFields, findingFields, referenceFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...findingFields,
  citations: citedFields.citations,
  bibliographicReference: referenceFields,
  expression: true,
  observations: figureFields,
} as const

/** A finding: what a rule computed from which figures, and the words of each. */
export const findingPage = definePage({
  path: '/findings/:key',
  async load({ api, key }) {
    const { finding } = await api.query({ finding: { $: { id: key }, ...fields } })
    return finding
  },
  title: ({ rule }, language) => enumLabel('FindingRule', rule, language),
  View({ data: finding }) {
    const { language } = useSite()
    const word = useWords()
    const {
      rule,
      verdict,
      explanation,
      explanationEn,
      indicator,
      region,
      expression,
      observations,
      citations,
      bibliographicReference,
    } = finding
    return (
      <>
        <h1>{enumLabel('FindingRule', rule, language)}</h1>
        <p class="lead">{inLanguage(language, explanation, explanationEn)}</p>
        <Facts
          facts={[
            [word('verdict'), enumLabel('FindingVerdict', verdict, language)],
            [word('indicator'), indicator && <RowLink to="/indicators" row={indicator} />],
            [word('region'), region && <RowLink to="/regions" row={region} />],
            [word('computation'), expression],
          ]}
        />
        <Section heading={word('figures')} count={observations.length}>
          <FigureTable caption={word('figures')} figures={observations} by="indicator" />
        </Section>
        <section>
          <h2>{word('asWritten')}</h2>
          <Quotes citations={citations} figures={observations} />
        </section>
        <CiteBlock reference={bibliographicReference} />
      </>
    )
  },
})
