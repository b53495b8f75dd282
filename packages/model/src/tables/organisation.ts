import { choice, foreignKey, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const organisation = defineTable({
  model: 'Organisation',
  name: 'organisations',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: text,
    kind: choice('OrganisationKind'),
    regionCode: optional(foreignKey('Region')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
})
