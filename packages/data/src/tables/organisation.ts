import { choice, key, list, optional, slug, text } from './column.ts'
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
    regionCode: optional(key('Region')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(key('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, known) => ({ pinyin: known.pinyin(name) }),
})
