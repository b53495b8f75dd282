import { choice, date, divisionCode, filled, foreignKey, optional, text } from './column.ts'
import { defineTable } from './table.ts'

export const region = defineTable({
  model: 'Region',
  name: 'regions',
  key: 'code',
  columns: {
    code: divisionCode,
    name: text,
    nameEn: text,
    pinyin: filled(text),
    level: choice('RegionLevel'),
    parentCode: optional(foreignKey('Region')),
    validFrom: optional(date),
    validTo: optional(date),
    note: optional(text),
    noteEn: optional(text),
  },
  fill: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
  derived: ['ancestorCodes'],
  derive: ({ code }, context) => ({ ancestorCodes: context.ancestors(code) }),
})
