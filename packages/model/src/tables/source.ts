import { date, sha256, slug, url } from './column.ts'
import { defineTable } from './table.ts'

export const source = defineTable('Source', {
  name: 'sources',
  zh: '文献',
  defaultOrder: 'PUBLISHED_DESC',
  columns: {
    id: { format: slug },
    title: { filter: true },
    publisher: { filter: true, select: true },
    kind: { filter: true, group: true, select: true },
    url: { format: url, filter: true, select: true },
    publishedOn: { format: date, order: 'PUBLISHED', select: true },
    retrievedOn: { format: date },
    sha256: { format: sha256 },
    reliability: { filter: true, group: true, select: true },
  },
})
