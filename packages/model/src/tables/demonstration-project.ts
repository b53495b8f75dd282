import { choice, date, foreignKey, integer, list, optional, slug, text } from './column.ts'
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
    regionCode: foreignKey('Region'),
    operatorId: optional(foreignKey('Organisation')),
    designatorId: optional(foreignKey('Organisation')),
    designatedOn: optional(date),
    batch: optional(integer(1, 1000)),
    policyId: optional(foreignKey('Policy')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
