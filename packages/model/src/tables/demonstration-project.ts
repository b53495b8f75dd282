import { date, integer, slug } from './column.ts'
import { defineTable } from './table.ts'

export const demonstrationProject = defineTable('DemonstrationProject', {
  name: 'demonstration-projects',
  zh: '示范项目',
  defaultOrder: 'NAME_ASC',
  searchTag: 'D',
  columns: {
    id: { format: slug },
    name: { filter: true, search: 'title' },
    level: { filter: true, group: true, select: true },
    category: { filter: true, group: true, select: true },
    regionCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: {
        name: 'demonstrationProjects',
        en: 'Demonstration projects of this division itself.',
        zh: '本级区划的示范项目。',
      },
    },
    operatorId: {
      filter: true,
      inverse: { name: 'operates', en: 'Demonstration projects it runs.', zh: '运营的示范项目。' },
    },
    designatedOn: { format: date, filter: true, order: true, dimension: true, select: true },
    batch: { format: integer(1, 1000) },
    designatorId: { filter: true },
    policyId: {
      filter: true,
      inverse: { name: 'demonstrationProjects', en: 'Demonstration projects it lists.', zh: '所列示范项目。' },
    },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
