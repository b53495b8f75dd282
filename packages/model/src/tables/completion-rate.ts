import { defineTable } from './table.ts'

export const completionRate = defineTable('CompletionRate', {
  name: 'completion-rates',
  zh: '完成率',
  optional: true,
  exposed: false,
  columns: {},
})
