import { builder } from '../builder.ts'
import {
  citationTextCondition,
  filterDate,
  filterEnum,
  filterKey,
  filterText,
  filterTree,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { ProgrammeStatus } from './enums.ts'
import { Policy } from './policy.ts'
import { Region } from './region.ts'
import { Sport } from './sport.ts'

export const Programme = builder.prismaNode('Programme', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    description: t.exposeString('description', { nullable: true }),
    descriptionEn: t.exposeString('descriptionEn', { nullable: true }),
    startsOn: t.expose('startsOn', { type: 'Date', nullable: true }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    status: t.expose('status', { type: ProgrammeStatus, nullable: true }),
    inferred: t.exposeStringList('inferred'),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    region: t.field({
      type: Region,
      description: 'Region it serves.\n服务地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    sports: t.field({
      type: [Sport],
      description: 'Sports it promotes.\n推广的体育项目。',
      resolve: ({ sportCodes }, _args, { reference }) => sportCodes.map((code) => reference.Sport.get(code)),
    }),
    policy: t.field({
      type: Policy,
      nullable: true,
      description: 'Policy that sets it out.\n所依据的文件。',
      resolve: ({ policyId }, _args, { loaders }) => (policyId === null ? null : loaders.row('Policy', policyId)),
    }),
  }),
})

new Resource({
  model: 'Programme',
  type: Programme,
  filter: defineFilter('ProgrammeFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: filterText('name', 'nameEn'),
    description: filterText('description', 'descriptionEn'),
    region: filterTree('Region', 'regionCode', { en: 'Region it serves.', zh: '服务地区。' }),
    sport: filterTree('Sport', 'sportCodes', { en: 'Sport it promotes.', zh: '推广的体育项目。' }, true),
    status: filterEnum('status', ProgrammeStatus, { en: 'Status.', zh: '状态。' }),
    startsOn: filterDate('startsOn', { en: 'When it began.', zh: '开始时间。' }),
    policy: filterKey('policyId', { en: 'Identifier of the policy.', zh: '文件标识。' }),
    asWritten: citationTextCondition,
  }),
  orders: {
    NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' },
    STARTS_ON: { column: 'startsOn', nullable: true, description: 'By beginning\n按开始时间' },
  },
  defaultOrder: 'NAME_ASC',
})
  .queryConnection('programmes', 'Programmes of construction or promotion.\n建设或推广工程。')
  .queryField('programme', 'A programme.\n一项工程。')
  .connectionOn(
    Region,
    'programmes',
    'regionCode',
    'code',
    'Programmes that serve this division itself.\n服务于本级区划的工程。',
  )
  .connectionOn(Policy, 'programmes', 'policyId', 'id', 'Programmes it sets out.\n依据本文件的工程。')
  .queryStatistics('programmeStatistics', 'Counts of programmes.\n工程计数。', {
    STATUS: groupByEnum('ProgrammeStatus', 'status', { en: 'By status.', zh: '按状态。' }),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
  })
