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
    regionCode: { filter: true, group: true, search: 'text', select: true },
    operatorId: { filter: true },
    designatedOn: { format: date, filter: true, order: true, select: true },
    batch: { format: integer(1, 1000) },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
