import { builder } from '../builder.ts'
import { filterEnum, filterKey, filterText } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Reliability, SourceKind } from './enums.ts'

export const Source = builder.prismaNode('Source', {
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    slug: t.exposeString('id'),
    title: t.exposeString('title'),
    titleEn: t.exposeString('titleEn'),
    publisher: t.exposeString('publisher'),
    publisherEn: t.exposeString('publisherEn'),
    kind: t.expose('kind', { type: SourceKind }),
    url: t.exposeString('url', { nullable: true }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true }),
    retrievedOn: t.expose('retrievedOn', { type: 'Date', nullable: true }),
    sha256: t.exposeString('sha256', { nullable: true }),
    reliability: t.expose('reliability', { type: Reliability }),
    licence: t.exposeString('licence', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
  }),
})

new Resource({
  model: 'Source',
  type: Source,
  filter: defineFilter('SourceFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    title: filterText('title', 'titleEn'),
    publisher: filterText('publisher', 'publisherEn'),
    url: filterText('url'),
    kind: filterEnum('kind', SourceKind, { en: 'Kind of document.', zh: '文献类型。' }),
    reliability: filterEnum('reliability', Reliability, { en: 'Grade of reliability.', zh: '可靠性等级。' }),
  }),
  orders: { PUBLISHED: { column: 'publishedOn', nullable: true, description: 'By date of publication\n按发布日期' } },
  defaultOrder: 'PUBLISHED_DESC',
})
  .queryConnection('sources', 'Documents that facts are read from.\n事实所依据的文献。')
  .queryField('source', 'A document.\n一份文献。')
  .queryStatistics('sourceStatistics', 'Counts of documents.\n文献计数。', {
    KIND: groupByEnum('SourceKind', 'kind', { en: 'By kind of document.', zh: '按文献类型。' }),
    RELIABILITY: groupByEnum('Reliability', 'reliability', { en: 'By grade of reliability.', zh: '按可靠性等级。' }),
  })
