import { foreignKey, integer, optional, text } from './column.ts'
import { defineTable } from './table.ts'

export const divisionCount = defineTable({
  model: 'DivisionCount',
  name: 'division-counts',
  key: 'regionCode',
  optional: true,
  columns: {
    regionCode: foreignKey('Region'),
    divisions: integer(1, 100_000),
    note: optional(text),
    noteEn: optional(text),
  },
})
