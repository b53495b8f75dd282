import { builder } from '../builder.ts'
import { dateIn, divisionIn, enumIn, keyIn, numberIn, textIn, treeIn, wordsAsWritten } from '../family/conditions.ts'
import { Family } from '../family/family.ts'
import { defineFilter } from '../family/filter.ts'
import { byEnum, byReference } from '../family/grouping.ts'
import { madeOf } from '../read/columns.ts'
import { Cited } from './citation.ts'
import { FacilityStatus } from './enums.ts'
import { FacilityType } from './facility-type.ts'
import { Organisation } from './organisation.ts'
import { Quantity, quantity } from './quantity.ts'
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
      ...madeOf('typeCode'),
      type: FacilityType,
      nullable: true,
      description: 'Type of facility.\n设施类型。',
      resolve: ({ typeCode }, _args, { reference }) =>
        typeCode === null ? null : reference.FacilityType.get(typeCode),
    }),
    region: t.field({
      ...madeOf('regionCode'),
      type: Region,
      description: 'Region it stands in.\n所在地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    area: t.field({
      ...madeOf('area', 'areaUnitCode', 'areaQualifier'),
      type: Quantity,
      nullable: true,
      description: 'Area as published.\n面积（发布值）。',
      resolve: (row) => quantity(row.area, row.areaUnitCode, row.areaQualifier),
    }),
    length: t.field({
      ...madeOf('length', 'lengthUnitCode', 'lengthQualifier'),
      type: Quantity,
      nullable: true,
      description: 'Length as published.\n长度（发布值）。',
      resolve: (row) => quantity(row.length, row.lengthUnitCode, row.lengthQualifier),
    }),
    capacity: t.field({
      ...madeOf('capacity', 'capacityUnitCode', 'capacityQualifier'),
      type: Quantity,
      nullable: true,
      description: 'Capacity as published: persons or seats.\n容量（发布值）：人或座位。',
      resolve: (row) => quantity(row.capacity, row.capacityUnitCode, row.capacityQualifier),
    }),
    operator: t.field({
      ...madeOf('operatorId'),
      type: Organisation,
      nullable: true,
      description: 'Organisation that runs it.\n运营单位。',
      resolve: ({ operatorId }, _args, { batch }) =>
        operatorId === null ? null : batch.row('Organisation', operatorId),
    }),
  }),
})

new Family({
  model: 'Facility',
  type: Facility,
  filter: defineFilter('FacilityFilter', {
    slug: keyIn('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    name: textIn('name', 'nameEn'),
    type: treeIn('FacilityType', 'typeCode', { en: 'Type of facility.', zh: '设施类型。' }),
    region: divisionIn(
      'regionCode',
      { PREFECTURE: 'prefectureCode', PROVINCE: 'provinceCode' },
      { en: 'Region it stands in.', zh: '所在地区。' },
    ),
    status: enumIn('status', FacilityStatus, { en: 'Status.', zh: '状态。' }),
    areaM2: numberIn('areaM2', { en: 'Area in square metres.', zh: '面积（平方米）。' }),
    lengthM: numberIn('lengthM', { en: 'Length in metres.', zh: '长度（米）。' }),
    openedOn: dateIn('openedOn', { en: 'When it opened.', zh: '启用时间。' }),
    operator: keyIn('operatorId', { en: 'Identifier of the operator.', zh: '运营单位标识。' }),
    asWritten: wordsAsWritten,
  }),
  orders: {
    NAME: { column: 'pinyin', description: 'By pinyin of the name\n按名称拼音' },
    AREA: { column: 'areaM2', optional: true, description: 'By area\n按面积' },
    LENGTH: { column: 'lengthM', optional: true, description: 'By length\n按长度' },
    OPENED_ON: { column: 'openedOn', optional: true, description: 'By opening\n按启用时间' },
  },
  defaultOrder: 'NAME_ASC',
})
  .root('facilities', 'Places where sport is done.\n开展体育活动的场所。')
  .single('facility', 'A facility.\n一处设施。')
  .on(Region, 'facilities', 'regionCode', 'code', 'Facilities of this division itself.\n本级区划的设施。')
  .on(FacilityType, 'facilities', 'typeCode', 'code', 'Facilities of exactly this type.\n本类型的设施。')
  .on(Organisation, 'facilities', 'operatorId', 'id', 'Facilities it runs.\n运营的设施。')
  .statistics('facilityStatistics', 'Counts of facilities.\n设施计数。', {
    TYPE: byReference('FacilityType', 'typeCode', { en: 'By type.', zh: '按类型。' }),
    REGION: byReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
    STATUS: byEnum('FacilityStatus', 'status', { en: 'By status.', zh: '按状态。' }),
  })
