import { builder } from '../builder.ts'
import { enumIn, keyIn, numberIn, textIn, treeIn, wordsAsWritten } from '../family/conditions.ts'
import { Family } from '../family/family.ts'
import { defineFilter } from '../family/filter.ts'
import { byEnum } from '../family/grouping.ts'
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
      resolve: ({ policyId }, _args, { batch }) => (policyId === null ? null : batch.row('Policy', policyId)),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'Event it is about.\n相关赛事。',
      resolve: ({ eventId }, _args, { batch }) => (eventId === null ? null : batch.row('Event', eventId)),
    }),
    observation: t.field({
      type: Observation,
      nullable: true,
      description: 'Value that holds the promised figure.\n承诺的数值。',
      resolve: ({ observationId }, _args, { batch }) =>
        observationId === null ? null : batch.row('Observation', observationId),
    }),
    answeredBy: t.field({
      type: Observation,
      nullable: true,
      description: 'Value that answers it.\n作答的实际值。',
      resolve: ({ answeredById }, _args, { batch }) =>
        answeredById === null ? null : batch.row('Observation', answeredById),
    }),
  }),
})

new Family({
  model: 'Commitment',
  type: Commitment,
  filter: defineFilter('CommitmentFilter', {
    slug: keyIn('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    title: textIn('title', 'titleEn'),
    topic: enumIn('topic', Topic, { en: 'Subject.', zh: '主题。' }),
    region: treeIn('Region', 'regionCode', { en: 'Region it is about.', zh: '所涉地区。' }),
    dueYear: numberIn('dueYear', { en: 'Year it is due.', zh: '承诺年份。' }),
    outcome: enumIn('outcome', CommitmentOutcome, { en: 'What became of it.', zh: '结果。' }),
    event: keyIn('eventId', { en: 'Identifier of the event.', zh: '赛事标识。' }),
    asWritten: wordsAsWritten,
  }),
  orders: {
    DUE: { column: 'dueYear', optional: true, description: 'By year it is due\n按承诺年份' },
    SLUG: { column: 'id', description: 'By identifier\n按标识' },
  },
  defaultOrder: 'DUE_ASC',
})
  .root('commitments', 'What a source promises for later.\n来源中对未来的承诺。')
  .single('commitment', 'A commitment.\n一项承诺。')
  .on(Region, 'commitments', 'regionCode', 'code', 'Commitments about this division itself.\n涉及本级区划的承诺。')
  .on(Event, 'commitments', 'eventId', 'id', 'Commitments about this event.\n涉及本赛事的承诺。')
  .statistics('commitmentStatistics', 'Counts of commitments.\n承诺计数。', {
    OUTCOME: byEnum('CommitmentOutcome', 'outcome', { en: 'By outcome.', zh: '按结果。' }),
    TOPIC: byEnum('Topic', 'topic', { en: 'By subject.', zh: '按主题。' }),
  })
