import { choice, date, integer, key, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const demonstrationProject = defineTable({
  model: 'DemonstrationProject',
  name: 'demonstration-projects',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: text,
    level: choice('Level'),
    category: choice('ProjectCategory'),
    regionCode: key('Region'),
    operatorId: optional(key('Organisation')),
    designatorId: optional(key('Organisation')),
    designatedOn: optional(date),
    batch: optional(integer(1, 1000)),
    policyId: optional(key('Policy')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(key('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, known) => ({ pinyin: known.pinyin(name) }),
})
