import { builder } from '../builder.ts'
import { enumIn, keyIn, numberIn, textIn, treeIn, wordsAsWritten } from '../family/conditions.ts'
import { Family } from '../family/family.ts'
import { defineFilter } from '../family/filter.ts'
import { byEnum } from '../family/grouping.ts'
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
      resolve: ({ organisationId }, _args, { batch }) =>
        organisationId === null ? null : batch.row('Organisation', organisationId),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'Event it is about.\n所涉赛事。',
      resolve: ({ eventId }, _args, { batch }) => (eventId === null ? null : batch.row('Event', eventId)),
    }),
  }),
})

new Family({
  model: 'Statement',
  type: Statement,
  filter: defineFilter('StatementFilter', {
    slug: keyIn('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    topic: enumIn('topic', StatementTopic, { en: 'What it is about.', zh: '类别。' }),
    text: textIn('text', 'textEn'),
    region: treeIn('Region', 'regionCode', { en: 'Region it is about.', zh: '所涉地区。' }),
    year: numberIn('year', { en: 'Year it is about.', zh: '所涉年份。' }),
    asWritten: wordsAsWritten,
  }),
  orders: {
    YEAR: { column: 'year', optional: true, description: 'By year\n按年份' },
    SLUG: { column: 'id', description: 'By identifier\n按标识' },
  },
  defaultOrder: 'YEAR_DESC',
})
  .root(
    'statements',
    'Qualitative facts: slogans, awards, media channels, context.\n定性事实：口号、荣誉、媒体渠道、背景。',
  )
  .single('statement', 'A qualitative fact.\n一条定性事实。')
  .on(Organisation, 'statements', 'organisationId', 'id', 'Statements about it.\n涉及本机构的陈述。')
  .on(Event, 'statements', 'eventId', 'id', 'Statements about it.\n涉及本赛事的陈述。')
  .statistics('statementStatistics', 'Counts of statements.\n陈述计数。', {
    TOPIC: byEnum('StatementTopic', 'topic', { en: 'By topic.', zh: '按类别。' }),
  })
