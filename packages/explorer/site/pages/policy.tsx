import { ProgrammeTable } from '../components/programme-table.tsx'
import { ProjectTable } from '../components/project-table.tsx'
import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { Section } from '../components/section.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { titleOf } from '../language.ts'
import { citedFields, PAGE_SIZE, programmeFields, projectFields, slugFields, titledFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...titledFields,
  ...citedFields,
  documentNumber: true,
  issuer: slugFields,
  issuedOn: true,
  level: true,
  status: true,
  programmes: { $: { first: PAGE_SIZE }, nodes: programmeFields },
  demonstrationProjects: { $: { first: PAGE_SIZE }, nodes: projectFields },
} as const

/** A policy: who issued it, and what was done under it. */
export const policyPage = definePage({
  path: '/policies/:key',
  async load({ api, key }) {
    const { policy } = await api.query({ policy: { $: { id: key }, ...fields } })
    return policy
  },
  title: (policy, language) => titleOf(policy, language),
  View({ data: policy }) {
    const { language } = useSite()
    const word = useWords()
    const { documentNumber, issuer, issuedOn, level, status, programmes, demonstrationProjects } = policy
    return (
      <RowPage
        heading={titleOf(policy, language)}
        row={policy}
        facts={[
          [word('documentNumber'), documentNumber],
          [word('issuer'), issuer && <RowLink to="/organisations" row={issuer} />],
          [word('issuedOn'), issuedOn && dateText(issuedOn, language)],
          [word('level'), level && enumLabel('Level', level, language)],
          [word('status'), enumLabel('PolicyStatus', status, language)],
        ]}
      >
        <Section heading={word('programmes')} count={programmes.nodes.length}>
          <ProgrammeTable programmes={programmes.nodes} />
        </Section>
        <Section heading={word('demonstrationProjects')} count={demonstrationProjects.nodes.length}>
          <ProjectTable projects={demonstrationProjects.nodes} />
        </Section>
      </RowPage>
    )
  },
})
