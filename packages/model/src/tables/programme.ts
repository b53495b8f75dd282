import { date, slug } from './column.ts'
import { defineTable } from './table.ts'

export const programme = defineTable('Programme', {
  name: 'programmes',
  zh: '工程',
  defaultOrder: 'NAME_ASC',
  searchTag: 'P',
  columns: {
    id: { format: slug },
    name: { filter: true, search: 'title' },
    description: { filter: true, search: 'text' },
    regionCode: { filter: true, group: true, search: 'text', select: true },
    startsOn: { format: date, filter: true, order: true, select: true },
    endsOn: { format: date, select: true },
    status: { filter: true, group: true, select: true },
    policyId: { filter: true },
    sportCodes: { filter: true },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
