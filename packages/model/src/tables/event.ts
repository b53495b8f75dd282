import { choice, date, foreignKey, integer, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const event = defineTable({
  model: 'Event',
  name: 'events',
  key: 'id',
  columns: {
    id: slug,
    seriesId: optional(foreignKey('EventSeries')),
    name: text,
    nameEn: text,
    edition: optional(integer(1, 10_000)),
    sportCodes: list(foreignKey('Sport')),
    regionCode: optional(foreignKey('Region')),
    venueId: optional(foreignKey('Facility')),
    startsOn: optional(date),
    endsOn: optional(date),
    mode: optional(choice('EventMode')),
    level: optional(choice('Level')),
    status: optional(choice('EventStatus')),
    organiserId: optional(foreignKey('Organisation')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
  derived: ['pinyin'],
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
