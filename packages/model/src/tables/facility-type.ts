import { dottedCode } from './column.ts'
import { defineTable } from './table.ts'

export const facilityType = defineTable('FacilityType', {
  name: 'facility-types',
  zh: '设施类型',
  columns: { code: { format: dottedCode }, parentCode: { select: true } },
})
