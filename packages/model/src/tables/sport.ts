import { foreignKey, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const sport = defineTable({
  model: 'Sport',
  name: 'sports',
  key: 'code',
  columns: {
    code: slug,
    name: text,
    nameEn: text,
    parentCode: optional(foreignKey('Sport')),
  },
})
