import { choice, foreignKey } from './column.ts'
import { defineTable } from './table.ts'

export const indicatorIncrease = defineTable({
  model: 'IndicatorIncrease',
  name: 'indicator-increases',
  key: 'increaseCode',
  optional: true,
  columns: {
    increaseCode: foreignKey('Indicator'),
    indicatorCode: foreignKey('Indicator'),
    expressedAs: choice('IncreaseForm'),
  },
})
