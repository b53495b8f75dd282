import { choice, foreignKey, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const eventSeries = defineTable({
  model: 'EventSeries',
  name: 'event-series',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: text,
    sportCodes: list(foreignKey('Sport')),
    regionCode: optional(foreignKey('Region')),
    level: optional(choice('Level')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
