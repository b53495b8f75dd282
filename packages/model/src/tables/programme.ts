import { choice, date, foreignKey, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const programme = defineTable({
  model: 'Programme',
  name: 'programmes',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: text,
    description: optional(text),
    descriptionEn: optional(text),
    regionCode: foreignKey('Region'),
    startsOn: optional(date),
    endsOn: optional(date),
    status: optional(choice('ProgrammeStatus')),
    policyId: optional(foreignKey('Policy')),
    sportCodes: list(foreignKey('Sport')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
