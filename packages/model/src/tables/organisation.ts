import { slug } from './column.ts'
import { defineTable } from './table.ts'

export const organisation = defineTable('Organisation', {
  name: 'organisations',
  zh: '机构',
  defaultOrder: 'NAME_ASC',
  searchTag: 'G',
  columns: {
    id: { format: slug },
    name: { filter: true, search: 'title' },
    kind: { filter: true, group: true, select: true },
    regionCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'organisations', en: 'Organisations of this division itself.', zh: '本级区划的机构。' },
    },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
