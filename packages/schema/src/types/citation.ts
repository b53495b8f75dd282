import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { filterKey, filterText } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { Resource } from '../resource/resource.ts'
import { Source } from './source.ts'

const Citation = builder.prismaNode('Citation', {
  id: { field: 'id' },
  nullable: true,
  fields: (t) => ({
    slug: t.exposeString('id'),
    asWritten: t.exposeString('asWritten'),
    locator: t.exposeString('locator', { nullable: true }),
    start: t.exposeInt('start', { nullable: true }),
    end: t.exposeInt('end', { nullable: true }),
    source: t.field({
      ...dependsOnColumns('sourceId'),
      type: Source,
      description: 'Source it points into.\n所指来源。',
      resolve: ({ sourceId }, _args, { reference }) => reference.Source.get(sourceId),
    }),
  }),
})

new Resource({
  model: 'Citation',
  type: Citation,
  filter: defineFilter('CitationFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    source: filterKey('sourceId', { en: 'Identifier of the source.', zh: '来源标识。' }),
    asWritten: filterText('asWritten'),
    locator: filterText('locator'),
  }),
  orders: { SLUG: { column: 'id', description: 'By identifier\n按标识' } },
  defaultOrder: 'SLUG_ASC',
})
  .queryConnection('citations', 'Places in sources that facts are read from.\n事实在来源中的出处。')
  .connectionOn(
    Source,
    'citations',
    'sourceId',
    'id',
    'Places in this source that facts are read from.\n本来源中的出处。',
  )

/** A fact that says where it was read. */
export const Cited = builder.interfaceRef<{ citationIds: string[] }>('Cited').implement({
  description: 'A fact that says where it was read.\n注明出处的事实。',
  fields: (t) => ({
    citations: t.field({
      ...dependsOnColumns('citationIds'),
      type: [Citation],
      description: 'Where the fact is read from.\n事实的出处。',
      resolve: ({ citationIds }, _args, { loaders }) => loaders.rows('Citation', citationIds),
    }),
  }),
})
