import { builder } from '../builder.ts'
import {
  citationTextCondition,
  filterEnum,
  filterKey,
  filterNumber,
  filterText,
  filterTree,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { StatementTopic } from './enums.ts'
import { Event } from './event.ts'
import { Organisation } from './organisation.ts'
import { Region } from './region.ts'

export const Statement = builder.prismaNode('Statement', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    topic: t.expose('topic', { type: StatementTopic }),
    text: t.exposeString('text'),
    textEn: t.exposeString('textEn'),
    year: t.exposeInt('year', { nullable: true }),
    inferred: t.exposeStringList('inferred'),
    region: t.field({
      type: Region,
      description: 'Region it is about.\n所涉地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    organisation: t.field({
      type: Organisation,
      nullable: true,
      description: 'Organisation it is about.\n所涉机构。',
      resolve: ({ organisationId }, _args, { loaders }) =>
        organisationId === null ? null : loaders.row('Organisation', organisationId),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'Event it is about.\n所涉赛事。',
      resolve: ({ eventId }, _args, { loaders }) => (eventId === null ? null : loaders.row('Event', eventId)),
    }),
  }),
})

new Resource({
  model: 'Statement',
  type: Statement,
  filter: defineFilter('StatementFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    topic: filterEnum('topic', StatementTopic, { en: 'What it is about.', zh: '类别。' }),
    text: filterText('text', 'textEn'),
    region: filterTree('Region', 'regionCode', { en: 'Region it is about.', zh: '所涉地区。' }),
    year: filterNumber('year', { en: 'Year it is about.', zh: '所涉年份。' }),
    asWritten: citationTextCondition,
  }),
  orders: {
    YEAR: { column: 'year', nullable: true, description: 'By year\n按年份' },
    SLUG: { column: 'id', description: 'By identifier\n按标识' },
  },
  defaultOrder: 'YEAR_DESC',
})
  .queryConnection(
    'statements',
    'Qualitative facts: slogans, awards, media channels, context.\n定性事实：口号、荣誉、媒体渠道、背景。',
  )
  .queryField('statement', 'A qualitative fact.\n一条定性事实。')
  .connectionOn(Organisation, 'statements', 'organisationId', 'id', 'Statements about it.\n涉及本机构的陈述。')
  .connectionOn(Event, 'statements', 'eventId', 'id', 'Statements about it.\n涉及本赛事的陈述。')
  .queryStatistics('statementStatistics', 'Counts of statements.\n陈述计数。', {
    TOPIC: groupByEnum('StatementTopic', 'topic', { en: 'By topic.', zh: '按类别。' }),
  })
