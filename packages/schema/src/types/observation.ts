import { builder } from '../builder.ts'
import {
  booleanIn,
  dateIn,
  enumIn,
  keyIn,
  periodIn,
  publishedQuantity,
  treeIn,
  wordsAsWritten,
} from '../family/conditions.ts'
import { Family } from '../family/family.ts'
import { defineFilter } from '../family/filter.ts'
import { byEnum, byReference } from '../family/grouping.ts'
import { publishedBy } from '../family/published-by.ts'
import { madeOf } from '../read/columns.ts'
import { convert } from '../read/convert.ts'
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
      ...madeOf('yearFrom', 'yearTo'),
      nullable: true,
      description: 'The year, where the period is a single one.\n单一年份时期的年份。',
      resolve: ({ yearFrom, yearTo }) => (yearFrom === yearTo ? yearTo : null),
    }),
    valueIn: t.float({
      ...madeOf('exact', 'unitCode'),
      nullable: false,
      description: 'The number converted into another unit of the same kind.\n换算为同类其他单位后的数值。',
      args: {
        unit: t.arg.string({
          required: true,
          description: 'Code of the unit, such as M2 or MU.\n单位代码，如 M2、MU。',
        }),
      },
      resolve: ({ exact, unitCode }, { unit }, { reference }) => convert(exact, unitCode, unit, reference),
    }),
    indicator: t.field({
      ...madeOf('indicatorCode'),
      type: Indicator,
      description: 'Indicator measured.\n所属指标。',
      resolve: ({ indicatorCode }, _args, { reference }) => reference.Indicator.get(indicatorCode),
    }),
    region: t.field({
      ...madeOf('regionCode'),
      type: Region,
      description: 'Region measured.\n所属地区。',
      resolve: ({ regionCode }, _args, { reference }) => reference.Region.get(regionCode),
    }),
    unit: t.field({
      ...madeOf('unitCode'),
      type: Unit,
      description: 'Unit as published.\n发布时的单位。',
      resolve: ({ unitCode }, _args, { reference }) => reference.Unit.get(unitCode),
    }),
    programme: t.field({
      ...madeOf('programmeId'),
      type: Programme,
      nullable: true,
      description: 'Programme the value is about.\n所属工程。',
      resolve: ({ programmeId }, _args, { batch }) =>
        programmeId === null ? null : batch.row('Programme', programmeId),
    }),
    event: t.field({
      ...madeOf('eventId'),
      type: Event,
      nullable: true,
      description: 'Event the value is about.\n所属赛事。',
      resolve: ({ eventId }, _args, { batch }) => (eventId === null ? null : batch.row('Event', eventId)),
    }),
    facility: t.field({
      ...madeOf('facilityId'),
      type: Facility,
      nullable: true,
      description: 'Facility the value is about.\n所属设施。',
      resolve: ({ facilityId }, _args, { batch }) => (facilityId === null ? null : batch.row('Facility', facilityId)),
    }),
  }),
})

new Family({
  model: 'Observation',
  type: Observation,
  filter: defineFilter('ObservationFilter', {
    slug: keyIn('id', { en: 'Identifier of the package.', zh: '数据包内的标识。' }),
    indicator: keyIn('indicatorCode', { en: 'Code of the indicator.', zh: '指标代码。' }),
    region: treeIn('Region', 'regionCode', { en: 'Region measured.', zh: '所属地区。' }),
    year: periodIn('yearFrom', 'yearTo'),
    kind: enumIn('kind', ObservationKind, { en: 'Actual, target or plan.', zh: '实际、目标或计划。' }),
    value: publishedQuantity,
    unit: keyIn('unitCode', { en: 'Code of the unit as published.', zh: '发布时单位的代码。' }),
    qualifier: enumIn('qualifier', Qualifier, { en: 'How the source hedges the number.', zh: '来源的限定语。' }),
    asOf: dateIn('asOf', { en: 'Day the value refers to.', zh: '数值的时点。' }),
    programme: keyIn('programmeId', { en: 'Identifier of the programme.', zh: '工程标识。' }),
    event: keyIn('eventId', { en: 'Identifier of the event.', zh: '赛事标识。' }),
    facility: keyIn('facilityId', { en: 'Identifier of the facility.', zh: '设施标识。' }),
    preferred: booleanIn('preferred', { en: 'Only preferred values, or only others.', zh: '仅优先值，或仅其他值。' }),
    asWritten: wordsAsWritten,
  }),
  orders: {
    YEAR: { column: 'yearTo', optional: true, description: 'By last year of the period\n按时期末年' },
    INDICATOR: { column: 'indicatorCode', description: 'By code of the indicator\n按指标代码' },
    REGION: { column: 'regionCode', description: 'By code of the region\n按地区代码' },
    VALUE: { column: 'baseValue', optional: true, description: 'By value in the base unit\n按基本单位数值' },
  },
  defaultOrder: 'YEAR_DESC',
  args: { asOf: publishedBy },
})
  .root('observations', 'Values of indicators.\n指标数值。')
  .single('observation', 'One value of an indicator.\n一条指标数值。')
  .on(Indicator, 'observations', 'indicatorCode', 'code', 'Values of this indicator.\n本指标的数值。')
  .on(Region, 'observations', 'regionCode', 'code', 'Values of this division itself.\n本级区划的数值。')
  .on(Programme, 'observations', 'programmeId', 'id', 'What was promised and delivered.\n承诺与完成的数量。')
  .on(Event, 'observations', 'eventId', 'id', 'How many took part, and other figures.\n参与情况等数据。')
  .on(
    Observation,
    'answers',
    'answeredById',
    'id',
    'Targets and plans this actual value answers.\n本实际值所作答的目标与计划。',
  )
  .on(Facility, 'observations', 'facilityId', 'id', 'Further figures of this facility.\n本设施的其他数据。')
  .statistics('observationStatistics', 'Counts of values.\n指标数值计数。', {
    INDICATOR: byReference('Indicator', 'indicatorCode', { en: 'By indicator.', zh: '按指标。' }),
    REGION: byReference('Region', 'regionCode', { en: 'By region.', zh: '按地区。' }),
    KIND: byEnum('ObservationKind', 'kind', { en: 'By kind.', zh: '按性质。' }),
    UNIT: byReference('Unit', 'unitCode', { en: 'By unit as published.', zh: '按发布单位。' }),
  })
