import { date, integer, slug } from './column.ts'
import { defineTable } from './table.ts'

export const event = defineTable('Event', {
  name: 'events',
  zh: '赛事',
  defaultOrder: 'STARTS_ON_ASC',
  searchTag: 'E',
  columns: {
    id: { format: slug },
    seriesId: { filter: true },
    name: { filter: true, search: 'title' },
    edition: { format: integer(1, 10_000), filter: true },
    sportCodes: { filter: true, group: true, select: true },
    regionCode: { filter: true, group: true, search: 'text', select: true },
    venueId: { filter: true },
    startsOn: { format: date, filter: true, order: true, search: 'text', select: true },
    endsOn: { format: date, select: true },
    mode: { filter: true, group: true, select: true },
    level: { filter: true, group: true, select: true },
    status: { filter: true, group: true, select: true },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
  },
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
  check({ startsOn, endsOn }) {
    // Compared in the precision both have: an event may be known to begin on a day and to end in a year.
    const precision = Math.min(startsOn?.length ?? 0, endsOn?.length ?? 0)
    if (!startsOn || !endsOn || startsOn.slice(0, precision) <= endsOn.slice(0, precision)) return []
    return [
      {
        field: 'endsOn',
        message: {
          en: `The event ends ${endsOn}, before it starts ${startsOn}.`,
          zh: `结束日期 ${endsOn} 早于开始日期 ${startsOn}。`,
        },
        hint: { en: 'Put the earlier day into startsOn.', zh: '请把较早的日期写入 startsOn。' },
      },
    ]
  },
})
