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
import { CommitmentOutcome, Topic } from './enums.ts'
import { Event } from './event.ts'
import { Observation } from './observation.ts'
import { Policy } from './policy.ts'
import { Region } from './region.ts'

export const Commitment = builder.prismaNode('Commitment', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    title: t.exposeString('title'),
    titleEn: t.exposeString('titleEn'),
    topic: t.expose('topic', { type: Topic }),
    dueYear: t.exposeInt('dueYear', { nullable: true }),
    outcome: t.expose('outcome', { type: CommitmentOutcome }),
    outcomeNote: t.exposeString('outcomeNote', { nullable: true }),
    outcomeNoteEn: t.exposeString('outcomeNoteEn', { nullable: true }),
    inferred: t.exposeStringList('inferred'),
    region: t.field({
      type: Region,
      description: 'Region it is about.\n所涉地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    policy: t.field({
      type: Policy,
      nullable: true,
      description: 'Policy it is part of or produces.\n相关文件。',
      resolve: ({ policyId }, _args, { loaders }) => (policyId === null ? null : loaders.row('Policy', policyId)),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'Event it is about.\n相关赛事。',
      resolve: ({ eventId }, _args, { loaders }) => (eventId === null ? null : loaders.row('Event', eventId)),
    }),
    observation: t.field({
      type: Observation,
      nullable: true,
      description: 'Value that holds the promised figure.\n承诺的数值。',
      resolve: ({ observationId }, _args, { loaders }) =>
        observationId === null ? null : loaders.row('Observation', observationId),
    }),
    answeredBy: t.field({
      type: Observation,
      nullable: true,
      description: 'Value that answers it.\n作答的实际值。',
      resolve: ({ answeredById }, _args, { loaders }) =>
        answeredById === null ? null : loaders.row('Observation', answeredById),
    }),
  }),
})

new Resource({
  model: 'Commitment',
  type: Commitment,
  filter: defineFilter('CommitmentFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    title: filterText('title', 'titleEn'),
    topic: filterEnum('topic', Topic, { en: 'Subject.', zh: '主题。' }),
    region: filterTree('Region', 'regionCode', { en: 'Region it is about.', zh: '所涉地区。' }),
    dueYear: filterNumber('dueYear', { en: 'Year it is due.', zh: '承诺年份。' }),
    outcome: filterEnum('outcome', CommitmentOutcome, { en: 'What became of it.', zh: '结果。' }),
    event: filterKey('eventId', { en: 'Identifier of the event.', zh: '赛事标识。' }),
    asWritten: citationTextCondition,
  }),
  orders: {
    DUE: { column: 'dueYear', nullable: true, description: 'By year it is due\n按承诺年份' },
    SLUG: { column: 'id', description: 'By identifier\n按标识' },
  },
  defaultOrder: 'DUE_ASC',
})
  .queryConnection('commitments', 'What a source promises for later.\n来源中对未来的承诺。')
  .queryField('commitment', 'A commitment.\n一项承诺。')
  .connectionOn(
    Region,
    'commitments',
    'regionCode',
    'code',
    'Commitments about this division itself.\n涉及本级区划的承诺。',
  )
  .connectionOn(Event, 'commitments', 'eventId', 'id', 'Commitments about this event.\n涉及本赛事的承诺。')
  .queryStatistics('commitmentStatistics', 'Counts of commitments.\n承诺计数。', {
    OUTCOME: groupByEnum('CommitmentOutcome', 'outcome', { en: 'By outcome.', zh: '按结果。' }),
    TOPIC: groupByEnum('Topic', 'topic', { en: 'By subject.', zh: '按主题。' }),
  })
