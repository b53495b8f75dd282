import { dottedCode } from './column.ts'
import { defineTable } from './table.ts'

export const facilityType = defineTable('FacilityType', {
  name: 'facility-types',
  zh: '设施类型',
  searchTag: 'Y',
  columns: { code: { format: dottedCode }, name: { search: 'title' }, parentCode: { select: true } },
})
