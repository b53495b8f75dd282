import { slug } from './column.ts'
import { defineTable } from './table.ts'

export const sport = defineTable('Sport', {
  name: 'sports',
  zh: '体育项目',
  searchTag: 'Q',
  columns: { code: { format: slug }, name: { search: 'title' }, parentCode: { select: true } },
})
