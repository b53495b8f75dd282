import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import {
  citationTextCondition,
  filterDate,
  filterEnum,
  filterKey,
  filterNumber,
  filterRegion,
  filterText,
  filterTree,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { FacilityStatus } from './enums.ts'
import { FacilityType } from './facility-type.ts'
import { Organisation } from './organisation.ts'
import { Quantity, toQuantity } from './quantity.ts'
import { Region } from './region.ts'

export const Facility = builder.prismaNode('Facility', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn', { nullable: true }),
    status: t.expose('status', { type: FacilityStatus, nullable: true }),
    address: t.exposeString('address', { nullable: true }),
    longitude: t.exposeFloat('longitude', { nullable: true }),
    latitude: t.exposeFloat('latitude', { nullable: true }),
    openedOn: t.expose('openedOn', { type: 'Date', nullable: true }),
    inferred: t.exposeStringList('inferred'),
    underivable: t.exposeString('underivable', { nullable: true }),
    underivableEn: t.exposeString('underivableEn', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    type: t.field({
      ...dependsOnColumns('typeCode'),
      type: FacilityType,
      nullable: true,
      description: 'Type of facility.\n设施类型。',
      resolve: ({ typeCode }, _args, { reference }) =>
        typeCode === null ? null : reference.FacilityType.get(typeCode),
    }),
    region: t.field({
      ...dependsOnColumns('regionCode'),
      type: Region,
      description: 'Region it stands in.\n所在地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    area: t.field({
      ...dependsOnColumns('area', 'areaUnitCode', 'areaQualifier'),
      type: Quantity,
      nullable: true,
      description: 'Area as published.\n面积（发布值）。',
      resolve: (row) => toQuantity(row.area, row.areaUnitCode, row.areaQualifier),
    }),
    length: t.field({
      ...dependsOnColumns('length', 'lengthUnitCode', 'lengthQualifier'),
      type: Quantity,
      nullable: true,
      description: 'Length as published.\n长度（发布值）。',
      resolve: (row) => toQuantity(row.length, row.lengthUnitCode, row.lengthQualifier),
    }),
    capacity: t.field({
      ...dependsOnColumns('capacity', 'capacityUnitCode', 'capacityQualifier'),
      type: Quantity,
      nullable: true,
      description: 'Capacity as published: persons or seats.\n容量（发布值）：人或座位。',
      resolve: (row) => toQuantity(row.capacity, row.capacityUnitCode, row.capacityQualifier),
    }),
    operator: t.field({
      ...dependsOnColumns('operatorId'),
      type: Organisation,
      nullable: true,
      description: 'Organisation that runs it.\n运营单位。',
      resolve: ({ operatorId }, _args, { loaders }) =>
        operatorId === null ? null : loaders.row('Organisation', operatorId),
    }),
  }),
})

new Resource({
  model: 'Facility',
  type: Facility,
  filter: defineFilter('FacilityFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: filterText('name', 'nameEn'),
    type: filterTree('FacilityType', 'typeCode', { en: 'Type of facility.', zh: '设施类型。' }),
    region: filterRegion(
      'regionCode',
      { PREFECTURE: 'prefectureCode', PROVINCE: 'provinceCode' },
      { en: 'Region it stands in.', zh: '所在地区。' },
    ),
    status: filterEnum('status', FacilityStatus, { en: 'Status.', zh: '状态。' }),
    areaM2: filterNumber('areaM2', { en: 'Area in square metres.', zh: '面积（平方米）。' }),
    lengthM: filterNumber('lengthM', { en: 'Length in metres.', zh: '长度（米）。' }),
    openedOn: filterDate('openedOn', { en: 'When it opened.', zh: '启用时间。' }),
    operator: filterKey('operatorId', { en: 'Identifier of the operator.', zh: '运营单位标识。' }),
    asWritten: citationTextCondition,
  }),
  orders: {
    NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' },
    AREA: { column: 'areaM2', nullable: true, description: 'By area\n按面积' },
    LENGTH: { column: 'lengthM', nullable: true, description: 'By length\n按长度' },
    OPENED_ON: { column: 'openedOn', nullable: true, description: 'By opening\n按启用时间' },
  },
  defaultOrder: 'NAME_ASC',
})
  .queryConnection('facilities', 'Places where sport is done.\n开展体育活动的场所。')
  .queryField('facility', 'A facility.\n一处设施。')
  .connectionOn(Region, 'facilities', 'regionCode', 'code', 'Facilities of this division itself.\n本级区划的设施。')
  .connectionOn(FacilityType, 'facilities', 'typeCode', 'code', 'Facilities of exactly this type.\n本类型的设施。')
  .connectionOn(Organisation, 'facilities', 'operatorId', 'id', 'Facilities it runs.\n运营的设施。')
  .queryStatistics('facilityStatistics', 'Counts of facilities.\n设施计数。', {
    TYPE: groupByReference('FacilityType', 'typeCode', { en: 'By type.', zh: '按类型。' }),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
    STATUS: groupByEnum('FacilityStatus', 'status', { en: 'By status.', zh: '按状态。' }),
  })
