import { choice, date, optional, sha256, slug, text, url } from './column.ts'
import { defineTable } from './table.ts'

export const source = defineTable({
  model: 'Source',
  name: 'sources',
  key: 'id',
  columns: {
    id: slug,
    title: text,
    titleEn: text,
    publisher: text,
    publisherEn: text,
    kind: choice('SourceKind'),
    url: optional(url),
    publishedOn: optional(date),
    retrievedOn: optional(date),
    sha256: optional(sha256),
    reliability: choice('Reliability'),
    licence: optional(text),
    note: optional(text),
    noteEn: optional(text),
  },
})
