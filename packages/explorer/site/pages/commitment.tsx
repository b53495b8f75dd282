import { FigureTable } from '../components/figure-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { periodText } from '../format/period.ts'
import { titleOf } from '../language.ts'
import { citedFields, commitmentFields, figureFields, namedFields, slugFields, titledFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const { inferred, citations, bibliographicReference } = citedFields

const fields = {
  ...commitmentFields,
  inferred,
  citations,
  bibliographicReference,
  outcomeNote: true,
  outcomeNoteEn: true,
  region: namedFields,
  event: slugFields,
  policy: titledFields,
  observation: figureFields,
  answeredBy: figureFields,
} as const

/** A commitment: what was promised, and what became of it. */
export const commitmentPage = definePage({
  path: '/commitments/:key',
  async load({ api, key }) {
    const { commitment } = await api.query({ commitment: { $: { id: key }, ...fields } })
    return commitment
  },
  title: (commitment, language) => titleOf(commitment, language),
  View({ data: commitment }) {
    const { language } = useSite()
    const word = useWords()
    const { topic, dueYear, outcome, outcomeNote, outcomeNoteEn, region, event, policy } = commitment
    const figures = [commitment.observation, commitment.answeredBy].filter((figure) => figure !== null)
    return (
      <RowPage
        heading={titleOf(commitment, language)}
        row={{ ...commitment, note: outcomeNote, noteEn: outcomeNoteEn }}
        figures={figures}
        facts={[
          [word('outcome'), enumLabel('CommitmentOutcome', outcome, language)],
          [word('dueYear'), periodText({ yearFrom: dueYear, yearTo: dueYear }, language)],
          [word('topic'), enumLabel('Topic', topic, language)],
          [word('region'), <RowLink to="/regions" row={region} />],
          [word('events'), event && <RowLink to="/events" row={event} />],
          [word('policies'), policy && <RowLink to="/policies" row={policy} />],
        ]}
      >
        <Section heading={word('promisedAndActual')} count={figures.length}>
          <FigureTable caption={word('promisedAndActual')} figures={figures} by="indicator" />
        </Section>
      </RowPage>
    )
  },
})
