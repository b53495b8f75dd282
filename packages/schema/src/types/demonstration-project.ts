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
import { Level, ProjectCategory } from './enums.ts'
import { Organisation } from './organisation.ts'
import { Policy } from './policy.ts'
import { Region } from './region.ts'

export const DemonstrationProject = builder.prismaNode('DemonstrationProject', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    level: t.expose('level', { type: Level }),
    category: t.expose('category', { type: ProjectCategory }),
    designatedOn: t.expose('designatedOn', { type: 'Date', nullable: true }),
    batch: t.exposeInt('batch', { nullable: true }),
    inferred: t.exposeStringList('inferred'),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    region: t.field({
      type: Region,
      description: 'Region it is in.\n所在地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    operator: t.field({
      type: Organisation,
      nullable: true,
      description: 'Organisation that runs it.\n运营单位。',
      resolve: ({ operatorId }, _args, { loaders }) =>
        operatorId === null ? null : loaders.row('Organisation', operatorId),
    }),
    designator: t.field({
      type: Organisation,
      nullable: true,
      description: 'Organisation that designated it, where stated.\n认定单位（有说明时）。',
      resolve: ({ designatorId }, _args, { loaders }) =>
        designatorId === null ? null : loaders.row('Organisation', designatorId),
    }),
    policy: t.field({
      type: Policy,
      nullable: true,
      description: 'Policy that lists it.\n所列文件。',
      resolve: ({ policyId }, _args, { loaders }) => (policyId === null ? null : loaders.row('Policy', policyId)),
    }),
  }),
})

new Resource({
  model: 'DemonstrationProject',
  type: DemonstrationProject,
  filter: defineFilter('DemonstrationProjectFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: filterText('name', 'nameEn'),
    level: filterEnum('level', Level, { en: 'Level of the designation.', zh: '认定级别。' }),
    category: filterEnum('category', ProjectCategory, { en: 'Category of the designation.', zh: '认定类别。' }),
    region: filterTree('Region', 'regionCode', { en: 'Region it is in.', zh: '所在地区。' }),
    operator: filterKey('operatorId', { en: 'Identifier of the operator.', zh: '运营单位标识。' }),
    designatedOn: filterDate('designatedOn', { en: 'When it was designated.', zh: '认定时间。' }),
    asWritten: citationTextCondition,
  }),
  orders: {
    NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' },
    DESIGNATED_ON: { column: 'designatedOn', nullable: true, description: 'By designation\n按认定时间' },
  },
  defaultOrder: 'NAME_ASC',
})
  .queryConnection('demonstrationProjects', 'Demonstration projects of the sports industry.\n体育产业示范项目。')
  .queryField('demonstrationProject', 'A demonstration project.\n一个示范项目。')
  .connectionOn(
    Region,
    'demonstrationProjects',
    'regionCode',
    'code',
    'Demonstration projects of this division itself.\n本级区划的示范项目。',
  )
  .connectionOn(Organisation, 'operates', 'operatorId', 'id', 'Demonstration projects it runs.\n运营的示范项目。')
  .connectionOn(Policy, 'demonstrationProjects', 'policyId', 'id', 'Demonstration projects it lists.\n所列示范项目。')
  .queryStatistics('demonstrationProjectStatistics', 'Counts of demonstration projects.\n示范项目计数。', {
    LEVEL: groupByEnum('Level', 'level', { en: 'By level.', zh: '按级别。' }),
    CATEGORY: groupByEnum('ProjectCategory', 'category', { en: 'By category.', zh: '按类别。' }),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
  })
