import { dottedCode, foreignKey, optional, text } from './column.ts'
import { defineTable } from './table.ts'

export const facilityType = defineTable({
  model: 'FacilityType',
  name: 'facility-types',
  key: 'code',
  columns: {
    code: dottedCode,
    name: text,
    nameEn: text,
    parentCode: optional(foreignKey('FacilityType')),
    censusCode: optional(text),
    note: optional(text),
    noteEn: optional(text),
  },
})
