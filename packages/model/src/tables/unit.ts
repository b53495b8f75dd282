import { constantCode, currencyCode, factor, slug } from './column.ts'
import { defineTable } from './table.ts'

export const unit = defineTable('Unit', {
  name: 'units',
  zh: '计量单位',
  columns: {
    code: { format: constantCode },
    quantityKind: { format: slug, select: true },
    factor: { format: factor },
    currency: { format: currencyCode },
  },
})
