import { slug } from './column.ts'
import { defineTable } from './table.ts'

export const eventSeries = defineTable('EventSeries', {
  name: 'event-series',
  zh: '系列赛事',
  defaultOrder: 'NAME_ASC',
  searchTag: 'S',
  columns: {
    id: { format: slug },
    name: { filter: true, search: 'title' },
    sportCodes: { filter: true, group: true, select: true },
    regionCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'eventSeries', en: 'Series of this division itself.', zh: '本级区划的系列赛事。' },
    },
    level: { filter: true, group: true, select: true },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
