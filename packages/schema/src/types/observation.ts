import { builder } from '../builder.ts'
import { convertToUnit } from '../read/convert-to-unit.ts'
import { dependsOnColumns } from '../read/projection.ts'
import {
  citationTextCondition,
  filterBoolean,
  filterDate,
  filterEnum,
  filterKey,
  filterPeriod,
  filterTree,
  quantityCondition,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { publishedByDateCondition } from '../resource/published-by-date-condition.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { ObservationKind, Qualifier } from './enums.ts'
import { Event } from './event.ts'
import { Facility } from './facility.ts'
import { Indicator } from './indicator.ts'
import { Programme } from './programme.ts'
import { Region } from './region.ts'
import { Unit } from './unit.ts'

export const Observation = builder.prismaNode('Observation', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    yearFrom: t.exposeInt('yearFrom', { nullable: true }),
    yearTo: t.exposeInt('yearTo', { nullable: true }),
    kind: t.expose('kind', { type: ObservationKind }),
    value: t.exposeFloat('value'),
    exact: t.expose('exact', { type: 'Decimal' }),
    exactUpper: t.expose('exactUpper', { type: 'Decimal', nullable: true }),
    qualifier: t.expose('qualifier', { type: Qualifier, nullable: true }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    preferred: t.exposeBoolean('preferred'),
    preferredReason: t.exposeString('preferredReason', { nullable: true }),
    preferredReasonEn: t.exposeString('preferredReasonEn', { nullable: true }),
    inferred: t.exposeStringList('inferred'),
    underivable: t.exposeString('underivable', { nullable: true }),
    underivableEn: t.exposeString('underivableEn', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
    noteEn: t.exposeString('noteEn', { nullable: true }),
    year: t.int({
      ...dependsOnColumns('yearFrom', 'yearTo'),
      nullable: true,
      description: 'The year, where the period is a single one.\n单一年份时期的年份。',
      resolve: ({ yearFrom, yearTo }) => (yearFrom === yearTo ? yearTo : null),
    }),
    valueIn: t.float({
      ...dependsOnColumns('exact', 'unitCode'),
      nullable: false,
      description: 'The number converted into another unit of the same kind.\n换算为同类其他单位后的数值。',
      args: {
        unit: t.arg.string({
          required: true,
          description: 'Code of the unit, such as M2 or MU.\n单位代码，如 M2、MU。',
        }),
      },
      resolve: ({ exact, unitCode }, { unit }, { reference }) => convertToUnit(exact, unitCode, unit, reference),
    }),
    indicator: t.field({
      ...dependsOnColumns('indicatorCode'),
      type: Indicator,
      description: 'Indicator measured.\n所属指标。',
      resolve: ({ indicatorCode }, _args, { reference }) => reference.Indicator.get(indicatorCode),
    }),
    region: t.field({
      ...dependsOnColumns('regionCode'),
      type: Region,
      description: 'Region measured.\n所属地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    unit: t.field({
      ...dependsOnColumns('unitCode'),
      type: Unit,
      description: 'Unit as published.\n发布时的单位。',
      resolve: ({ unitCode }, _args, { reference }) => reference.Unit.get(unitCode),
    }),
    programme: t.field({
      ...dependsOnColumns('programmeId'),
      type: Programme,
      nullable: true,
      description: 'Programme the value is about.\n所属工程。',
      resolve: ({ programmeId }, _args, { loaders }) =>
        programmeId === null ? null : loaders.row('Programme', programmeId),
    }),
    event: t.field({
      ...dependsOnColumns('eventId'),
      type: Event,
      nullable: true,
      description: 'Event the value is about.\n所属赛事。',
      resolve: ({ eventId }, _args, { loaders }) => (eventId === null ? null : loaders.row('Event', eventId)),
    }),
    facility: t.field({
      ...dependsOnColumns('facilityId'),
      type: Facility,
      nullable: true,
      description: 'Facility the value is about.\n所属设施。',
      resolve: ({ facilityId }, _args, { loaders }) =>
        facilityId === null ? null : loaders.row('Facility', facilityId),
    }),
  }),
})

new Resource({
  model: 'Observation',
  type: Observation,
  filter: defineFilter('ObservationFilter', {
    slug: filterKey('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    indicator: filterKey('indicatorCode', { en: 'Code of the indicator.', zh: '指标代码。' }),
    region: filterTree('Region', 'regionCode', { en: 'Region measured.', zh: '所属地区。' }),
    year: filterPeriod('yearFrom', 'yearTo'),
    kind: filterEnum('kind', ObservationKind, { en: 'Actual, target or plan.', zh: '实际、目标或计划。' }),
    value: quantityCondition,
    unit: filterKey('unitCode', { en: 'Code of the unit as published.', zh: '发布时单位的代码。' }),
    qualifier: filterEnum('qualifier', Qualifier, { en: 'How the source hedges the number.', zh: '来源的限定语。' }),
    asOf: filterDate('asOf', { en: 'Day the value refers to.', zh: '数值的时点。' }),
    programme: filterKey('programmeId', { en: 'Identifier of the programme.', zh: '工程标识。' }),
    event: filterKey('eventId', { en: 'Identifier of the event.', zh: '赛事标识。' }),
    facility: filterKey('facilityId', { en: 'Identifier of the facility.', zh: '设施标识。' }),
    preferred: filterBoolean('preferred', {
      en: 'Only preferred values, or only others.',
      zh: '仅优先值，或仅其他值。',
    }),
    asWritten: citationTextCondition,
  }),
  orders: {
    YEAR: { column: 'yearTo', nullable: true, description: 'By last year of the period\n按时期末年' },
    INDICATOR: { column: 'indicatorCode', description: 'By code of the indicator\n按指标代码' },
    REGION: { column: 'regionCode', description: 'By code of the region\n按地区代码' },
    VALUE: { column: 'baseValue', nullable: true, description: 'By value in the base unit\n按基本单位数值' },
  },
  defaultOrder: 'YEAR_DESC',
  args: { asOf: publishedByDateCondition },
})
  .queryConnection('observations', 'Values of indicators.\n指标数值。')
  .queryField('observation', 'One value of an indicator.\n一条指标数值。')
  .connectionOn(Indicator, 'observations', 'indicatorCode', 'code', 'Values of this indicator.\n本指标的数值。')
  .connectionOn(Region, 'observations', 'regionCode', 'code', 'Values of this division itself.\n本级区划的数值。')
  .connectionOn(Programme, 'observations', 'programmeId', 'id', 'What was promised and delivered.\n承诺与完成的数量。')
  .connectionOn(Event, 'observations', 'eventId', 'id', 'How many took part, and other figures.\n参与情况等数据。')
  .connectionOn(
    Observation,
    'answers',
    'answeredById',
    'id',
    'Targets and plans this actual value answers.\n本实际值所作答的目标与计划。',
  )
  .connectionOn(Facility, 'observations', 'facilityId', 'id', 'Further figures of this facility.\n本设施的其他数据。')
  .queryStatistics('observationStatistics', 'Counts of values.\n指标数值计数。', {
    INDICATOR: groupByReference('Indicator', 'indicatorCode', { en: 'By indicator.', zh: '按指标。' }),
    REGION: groupByReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
    KIND: groupByEnum('ObservationKind', 'kind', { en: 'By kind.', zh: '按性质。' }),
    UNIT: groupByReference('Unit', 'unitCode', { en: 'By unit as published.', zh: '按发布单位。' }),
  })
