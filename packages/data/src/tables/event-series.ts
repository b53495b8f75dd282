import { choice, key, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const eventSeries = defineTable({
  model: 'EventSeries',
  name: 'event-series',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: text,
    sportCodes: list(key('Sport')),
    regionCode: optional(key('Region')),
    level: optional(choice('Level')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(key('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, known) => ({ pinyin: known.pinyin(name) }),
})
