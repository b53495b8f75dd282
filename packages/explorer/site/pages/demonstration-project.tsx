import { RowLink } from '../components/row-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { nameOf } from '../language.ts'
import { citedFields, projectFields, slugFields, titledFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...projectFields,
  ...citedFields,
  batch: true,
  designatedOn: true,
  designator: slugFields,
  operator: slugFields,
  policy: titledFields,
} as const

/** A demonstration project: who designated it, when and where. */
export const demonstrationProjectPage = definePage({
  path: '/demonstration-projects/:key',
  async load({ api, key }) {
    const { demonstrationProject } = await api.query({ demonstrationProject: { $: { id: key }, ...fields } })
    return demonstrationProject
  },
  title: (project, language) => nameOf(project, language),
  View({ data: project }) {
    const { language } = useSite()
    const word = useWords()
    const { category, level, region, batch, designatedOn, designator, operator, policy } = project
    return (
      <RowPage
        heading={nameOf(project, language)}
        row={project}
        facts={[
          [word('category'), enumLabel('ProjectCategory', category, language)],
          [word('level'), enumLabel('Level', level, language)],
          [word('region'), <RowLink to="/regions" row={region} />],
          [word('batch'), batch],
          [word('designatedOn'), designatedOn && dateText(designatedOn, language)],
          [word('designator'), designator && <RowLink to="/organisations" row={designator} />],
          [word('operator'), operator && <RowLink to="/organisations" row={operator} />],
          [word('policies'), policy && <RowLink to="/policies" row={policy} />],
        ]}
      />
    )
  },
})
