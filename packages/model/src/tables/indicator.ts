import { choice, foreignKey, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const indicator = defineTable({
  model: 'Indicator',
  name: 'indicators',
  key: 'code',
  columns: {
    code: slug,
    name: text,
    nameEn: text,
    definition: text,
    definitionEn: text,
    unitCode: foreignKey('Unit'),
    topic: choice('Topic'),
    aggregation: choice('Aggregation'),
  },
})
