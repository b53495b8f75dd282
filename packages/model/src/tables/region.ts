import { date, divisionCode } from './column.ts'
import { defineTable } from './table.ts'

export const region = defineTable('Region', {
  name: 'regions',
  zh: '行政区划',
  defaultOrder: 'CODE_ASC',
  searchTag: 'R',
  columns: {
    code: { format: divisionCode, order: true, search: 'text' },
    name: { filter: { also: ['pinyin'] }, search: 'title' },
    pinyin: { filled: true, order: 'NAME' },
    level: { filter: true, group: true, select: true },
    parentCode: { filter: true },
    formerCodes: { format: divisionCode },
    validFrom: { format: date },
    validTo: { format: date, notBefore: ['validFrom'] },
    ancestorCodes: { derived: true },
  },
  fill: ({ name }, context) => ({ pinyin: context.pinyin(name) }),
  derive: ({ code }, context) => ({ ancestorCodes: context.ancestors(code) }),
})
