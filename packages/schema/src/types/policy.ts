import { builder } from '../builder.ts'
import {
  citationTextCondition,
  filterDate,
  filterEnum,
  filterKey,
  filterPeriod,
  filterText,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { Level, PolicyStatus } from './enums.ts'
import { Organisation } from './organisation.ts'

export const Policy = builder.prismaNode('Policy', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    title: t.exposeString('title'),
    titleEn: t.exposeString('titleEn'),
    documentNumber: t.exposeString('documentNumber', { nullable: true }),
    level: t.expose('level', { type: Level, nullable: true }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    yearFrom: t.exposeInt('yearFrom', { nullable: true }),
    yearTo: t.exposeInt('yearTo', { nullable: true }),
    status: t.expose('status', { type: PolicyStatus }),
    inferred: t.exposeStringList('inferred'),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    issuer: t.field({
      type: Organisation,
      nullable: true,
      description: 'Organisation that issued it, where stated.\n发文单位（有说明时）。',
      resolve: ({ issuerId }, _args, { loaders }) => (issuerId === null ? null : loaders.row('Organisation', issuerId)),
    }),
  }),
})

new Resource({
  model: 'Policy',
  type: Policy,
  filter: defineFilter('PolicyFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    title: filterText('title', 'titleEn'),
    documentNumber: filterText('documentNumber'),
    issuer: filterKey('issuerId', { en: 'Identifier of the issuer.', zh: '发文单位标识。' }),
    level: filterEnum('level', Level, { en: 'Level of the issuer.', zh: '发文级别。' }),
    status: filterEnum('status', PolicyStatus, { en: 'Issued or to be drawn up.', zh: '已发布或待制定。' }),
    issuedOn: filterDate('issuedOn', { en: 'Date of issue.', zh: '发文时间。' }),
    year: filterPeriod('yearFrom', 'yearTo'),
    asWritten: citationTextCondition,
  }),
  orders: {
    SLUG: { column: 'id', description: 'By identifier\n按标识' },
    ISSUED: { column: 'issuedOn', nullable: true, description: 'By date of issue\n按发文时间' },
  },
  defaultOrder: 'SLUG_ASC',
})
  .queryConnection('policies', 'Documents that set a course.\n政策文件。')
  .queryField('policy', 'A policy document.\n一份政策文件。')
  .connectionOn(Organisation, 'policies', 'issuerId', 'id', 'Documents it issued.\n发布的文件。')
  .queryStatistics('policyStatistics', 'Counts of policy documents.\n政策文件计数。', {
    LEVEL: groupByEnum('Level', 'level', { en: 'By level of the issuer.', zh: '按发文级别。' }),
    STATUS: groupByEnum('PolicyStatus', 'status', { en: 'By status.', zh: '按状态。' }),
  })
