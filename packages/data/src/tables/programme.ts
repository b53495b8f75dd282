import { choice, date, key, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const programme = defineTable({
  model: 'Programme',
  name: 'programmes',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: text,
    description: optional(text),
    descriptionEn: optional(text),
    regionCode: key('Region'),
    startsOn: optional(date),
    endsOn: optional(date),
    status: optional(choice('ProgrammeStatus')),
    policyId: optional(key('Policy')),
    sportCodes: list(key('Sport')),
    inferred: list(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(key('Citation')),
  },
  derived: ['pinyin'],
  derive: ({ name }, known) => ({ pinyin: known.pinyin(name) }),
})
