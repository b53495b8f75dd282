import { FigureTable } from '../components/figure-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { inLanguage, nameOf } from '../language.ts'
import { citedFields, figureFields, PAGE_SIZE, programmeFields, titledFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...programmeFields,
  ...citedFields,
  description: true,
  descriptionEn: true,
  policy: titledFields,
  observations: { $: { first: PAGE_SIZE }, nodes: figureFields },
} as const

/** A programme: what it is, how long it runs, and its figures. */
export const programmePage = definePage({
  path: '/programmes/:key',
  async load({ api, key }) {
    const { programme } = await api.query({ programme: { $: { id: key }, ...fields } })
    return programme
  },
  title: (programme, language) => nameOf(programme, language),
  View({ data: programme }) {
    const { language } = useSite()
    const word = useWords()
    const { status, startsOn, endsOn, region, policy, observations } = programme
    return (
      <RowPage
        heading={nameOf(programme, language)}
        row={programme}
        figures={programme.observations.nodes}
        facts={[
          [word('description'), inLanguage(language, programme.description, programme.descriptionEn)],
          [word('region'), <RowLink to="/regions" row={region} />],
          [word('startsOn'), startsOn && dateText(startsOn, language)],
          [word('endsOn'), endsOn && dateText(endsOn, language)],
          [word('status'), status && enumLabel('ProgrammeStatus', status, language)],
          [word('policies'), policy && <RowLink to="/policies" row={policy} />],
        ]}
      >
        <Section heading={word('figures')} count={observations.nodes.length}>
          <FigureTable caption={word('figures')} figures={observations.nodes} by="indicator" />
        </Section>
      </RowPage>
    )
  },
})
