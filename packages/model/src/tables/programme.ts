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
    regionCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'programmes', en: 'Programmes that serve this division itself.', zh: '服务于本级区划的工程。' },
    },
    startsOn: { format: date, filter: true, order: true, dimension: true, select: true },
    endsOn: { format: date, notBefore: ['startsOn'], select: true },
    status: { filter: true, group: true, select: true },
    policyId: {
      filter: true,
      inverse: { name: 'programmes', en: 'Programmes it sets out.', zh: '依据本文件的工程。' },
    },
    sportCodes: { filter: true, dimension: true },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
