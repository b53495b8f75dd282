import { Link } from '../components/link.tsx'
import { NamedLink } from '../components/named-link.tsx'
import { RowPage } from '../components/row-page.tsx'
import { definePage } from '../define-page.tsx'
import { dateText } from '../format/period.ts'
import { nameOf, titleOf } from '../language.ts'
import { citedFields, projectFields, slugFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'

const fields = {
  ...projectFields,
  ...citedFields,
  batch: true,
  designatedOn: true,
  designator: slugFields,
  operator: slugFields,
  policy: { slug: true, title: true, titleEn: true },
} as const

/** A demonstration project: who designated it, when and where. */
export const demonstrationProjectPage = definePage({
  path: '/demonstration-projects/:key',
  async load({ api, key }) {
    const { demonstrationProject } = await api.query({ demonstrationProject: { $: { id: key }, ...fields } })
    return demonstrationProject ?? undefined
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
          [word('region'), <NamedLink to="/regions" row={region} />],
          [word('batch'), batch],
          [word('designatedOn'), designatedOn && dateText(designatedOn, language)],
          [word('designator'), designator && <NamedLink to="/organisations" row={designator} />],
          [word('operator'), operator && <NamedLink to="/organisations" row={operator} />],
          [word('policies'), policy && <Link to={`/policies/${policy.slug}`}>{titleOf(policy, language)}</Link>],
        ]}
      />
    )
  },
})
