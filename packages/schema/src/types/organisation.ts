import { builder } from '../builder.ts'
import { citationTextCondition, filterEnum, filterKey, filterText, filterTree } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { OrganisationKind } from './enums.ts'
import { Region } from './region.ts'

export const Organisation = builder.prismaNode('Organisation', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    kind: t.expose('kind', { type: OrganisationKind }),
    inferred: t.exposeStringList('inferred'),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'Region it belongs to.\n所属地区。',
      resolve: ({ regionCode }, _args, { reference }) =>
        regionCode === null ? null : reference.Region.get(regionCode),
    }),
  }),
})

new Resource({
  model: 'Organisation',
  type: Organisation,
  filter: defineFilter('OrganisationFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: filterText('name', 'nameEn'),
    kind: filterEnum('kind', OrganisationKind, { en: 'Kind of body.', zh: '机构类型。' }),
    region: filterTree('Region', 'regionCode', { en: 'Region it belongs to.', zh: '所属地区。' }),
    asWritten: citationTextCondition,
  }),
  orders: { NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' } },
  defaultOrder: 'NAME_ASC',
})
  .queryConnection('organisations', 'Bodies that act in facts.\n事实中的行为主体。')
  .queryField('organisation', 'An organisation.\n一个机构。')
  .connectionOn(
    Region,
    'organisations',
    'regionCode',
    'code',
    'Organisations of this division itself.\n本级区划的机构。',
  )
  .queryStatistics('organisationStatistics', 'Counts of organisations.\n机构计数。', {
    KIND: groupByEnum('OrganisationKind', 'kind', { en: 'By kind of body.', zh: '按机构类型。' }),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
  })
