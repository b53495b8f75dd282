import { foreignKey, slug } from './column.ts'
import { defineTable } from './table.ts'

export const divisionCountIndicator = defineTable({
  model: 'DivisionCountIndicator',
  name: 'division-count-indicators',
  key: 'indicatorCode',
  optional: true,
  columns: {
    indicatorCode: foreignKey('Indicator'),
    groupName: slug,
  },
})
