import { CiteBlock } from '../components/cite-block.tsx'
import { Facts } from '../components/facts.tsx'
import { Quotes } from '../components/quotes.tsx'
import { RowLink } from '../components/row-link.tsx'
import { definePage } from '../define-page.tsx'
import { inLanguage } from '../language.ts'
import { citedFields, namedFields, referenceFields, slugFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { words } from '../text/words.ts'

const fields = {
  slug: true,
  topic: true,
  text: true,
  textEn: true,
  year: true,
  region: namedFields,
  organisation: slugFields,
  event: slugFields,
  citations: citedFields.citations,
  bibliographicReference: referenceFields,
} as const

/** A statement of a source that is no figure. */
export const statementPage = definePage({
  path: '/statements/:key',
  async load({ api, key }) {
    const { statement } = await api.query({ statement: { $: { id: key }, ...fields } })
    return statement
  },
  title: (_, language) => words.statements[language],
  View({ data: { topic, text, textEn, year, region, organisation, event, citations, bibliographicReference } }) {
    const { language } = useSite()
    const word = useWords()
    return (
      <>
        <h1>{inLanguage(language, text, textEn)}</h1>
        <Facts
          facts={[
            [word('topic'), enumLabel('StatementTopic', topic, language)],
            [word('year'), year],
            [word('region'), <RowLink to="/regions" row={region} />],
            [word('organisations'), organisation && <RowLink to="/organisations" row={organisation} />],
            [word('events'), event && <RowLink to="/events" row={event} />],
          ]}
        />
        <section>
          <h2>{word('asWritten')}</h2>
          <Quotes citations={citations} />
        </section>
        <CiteBlock reference={bibliographicReference} />
      </>
    )
  },
})
