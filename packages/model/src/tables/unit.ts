import { constantCode, factor, foreignKey, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const unit = defineTable({
  model: 'Unit',
  name: 'units',
  key: 'code',
  columns: {
    code: constantCode,
    name: text,
    nameEn: text,
    quantityKind: slug,
    baseCode: foreignKey('Unit'),
    factor: optional(factor),
    ucum: optional(text),
    currency: optional(constantCode),
  },
})
