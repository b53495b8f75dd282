import { choice, date, foreignKey, list, optional, slug, text, year } from './column.ts'
import { defineTable } from './table.ts'

export const policy = defineTable({
  model: 'Policy',
  name: 'policies',
  key: 'id',
  columns: {
    id: slug,
    title: text,
    titleEn: text,
    documentNumber: optional(text),
    issuerId: optional(foreignKey('Organisation')),
    level: optional(choice('Level')),
    issuedOn: optional(date),
    yearFrom: optional(year),
    yearTo: optional(year),
    status: choice('PolicyStatus'),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
})
