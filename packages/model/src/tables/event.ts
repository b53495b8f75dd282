import { date, integer, slug } from './column.ts'
import { defineTable } from './table.ts'

export const event = defineTable('Event', {
  name: 'events',
  zh: '赛事',
  defaultOrder: 'STARTS_ON_ASC',
  searchTag: 'E',
  columns: {
    id: { format: slug },
    seriesId: {
      filter: true,
      inverse: { name: 'events', en: 'Editions of this series.', zh: '本系列各届。' },
    },
    name: { filter: true, search: 'title' },
    edition: { format: integer(1, 10_000), filter: true },
    sportCodes: { filter: true, group: true, select: true },
    regionCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'events', en: 'Events of this division itself.', zh: '本级区划的赛事。' },
    },
    venueId: {
      filter: true,
      inverse: { name: 'events', en: 'Events held here.', zh: '在此举办的赛事。' },
    },
    startsOn: { format: date, filter: true, order: true, dimension: true, search: 'text', select: true },
    endsOn: { format: date, notBefore: ['startsOn'], select: true },
    kind: { optional: true, filter: true, group: true, select: true },
    mode: { filter: true, group: true, select: true },
    level: { filter: true, group: true, select: true },
    status: { filter: true, group: true, select: true },
    organiserId: { filter: true, inverse: { name: 'events', en: 'Events it holds.', zh: '主办的赛事。' } },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
