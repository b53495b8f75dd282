import { decimal } from './column.ts'
import { defineTable } from './table.ts'

/** Computed when a release is built: not a table of the data package. */
export const finding = defineTable('Finding', {
  name: 'findings',
  zh: '检查结果',
  defaultOrder: 'SLUG_ASC',
  searchTag: 'V',
  columns: {
    id: { order: true },
    rule: { filter: true, group: true, select: true },
    verdict: { filter: true, group: true, select: true },
    explanation: { filter: true, search: 'text', select: true },
    computed: { format: decimal, select: true },
    stated: { format: decimal, select: true },
    tolerance: { format: decimal },
    indicatorCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'findings', en: 'Findings that judge a value of this indicator.', zh: '检查本指标数值的结果。' },
    },
    regionCode: {
      filter: true,
      dimension: true,
      search: 'text',
      select: true,
      inverse: {
        name: 'findings',
        en: 'Findings that judge a value of this division itself.',
        zh: '检查本级区划数值的结果。',
      },
    },
    yearFrom: { filter: { to: 'yearTo' }, dimension: true, select: true },
    yearTo: { order: 'YEAR', select: true },
    observationIds: { inverse: { name: 'findings', en: 'Findings about this value.', zh: '涉及本数值的检查结果。' } },
    citationIds: { search: 'text' },
    facilityId: {
      filter: true,
      inverse: { name: 'findings', en: 'Findings that judge a figure of this facility.', zh: '检查本设施数值的结果。' },
    },
  },
})
