import { builder } from '../builder.ts'
import {
  citationTextCondition,
  filterEnum,
  filterKey,
  filterPeriod,
  filterText,
  filterTree,
} from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum, groupByReference } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Cited } from './citation.ts'
import { FindingRule, FindingVerdict } from './enums.ts'
import { Facility } from './facility.ts'
import { Indicator } from './indicator.ts'
import { Observation } from './observation.ts'
import { Region } from './region.ts'
import { Unit } from './unit.ts'

const Finding = builder.prismaNode('Finding', {
  id: { field: 'id' },
  nullable: true,
  interfaces: [Cited],
  fields: (t) => ({
    slug: t.exposeString('id'),
    rule: t.expose('rule', { type: FindingRule }),
    verdict: t.expose('verdict', { type: FindingVerdict }),
    explanation: t.exposeString('explanation'),
    explanationEn: t.exposeString('explanationEn'),
    expression: t.exposeString('expression', { nullable: true }),
    computed: t.expose('computed', { type: 'Decimal', nullable: true }),
    stated: t.expose('stated', { type: 'Decimal', nullable: true }),
    tolerance: t.expose('tolerance', { type: 'Decimal', nullable: true }),
    yearFrom: t.exposeInt('yearFrom', { nullable: true }),
    yearTo: t.exposeInt('yearTo', { nullable: true }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'Unit of computed, stated and tolerance; null for plain numbers.\n上述三个数的单位；纯数为 null。',
      resolve: ({ unitCode }, _args, { reference }) => (unitCode === null ? null : reference.Unit.get(unitCode)),
    }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'Indicator of the value judged.\n被检查数值的指标。',
      resolve: ({ indicatorCode }, _args, { reference }) =>
        indicatorCode === null ? null : reference.Indicator.get(indicatorCode),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: 'Region of the value judged.\n被检查数值的地区。',
      resolve: ({ regionCode }, _args, { reference }) =>
        regionCode === null ? null : reference.Region.get(regionCode),
    }),
    observations: t.field({
      type: [Observation],
      description: 'Values it is about, the one judged first.\n所涉数值，被检查者在前。',
      resolve: ({ observationIds }, _args, { loaders }) => loaders.rows('Observation', observationIds),
    }),
    facility: t.field({
      type: Facility,
      nullable: true,
      description: 'Facility whose figure is judged.\n被检查数值所属的设施。',
      resolve: ({ facilityId }, _args, { loaders }) =>
        facilityId === null ? null : loaders.row('Facility', facilityId),
    }),
  }),
})

new Resource({
  model: 'Finding',
  type: Finding,
  filter: defineFilter('FindingFilter', {
    slug: filterKey('id', { en: 'Identifier: rule and what is judged.', zh: '标识：规则与被检查对象。' }),
    rule: filterEnum('rule', FindingRule, { en: 'Rule.', zh: '规则。' }),
    verdict: filterEnum('verdict', FindingVerdict, { en: 'How the check came out.', zh: '结论。' }),
    indicator: filterKey('indicatorCode', { en: 'Code of the indicator judged.', zh: '被检查数值的指标代码。' }),
    region: filterTree('Region', 'regionCode', { en: 'Region of the value judged.', zh: '被检查数值的地区。' }),
    year: filterPeriod('yearFrom', 'yearTo'),
    explanation: filterText('explanation', 'explanationEn'),
    asWritten: citationTextCondition,
  }),
  orders: {
    SLUG: { column: 'id', description: 'By rule and what is judged\n按规则与被检查对象' },
    YEAR: { column: 'yearTo', nullable: true, description: 'By year of the value judged\n按被检查数值的年份' },
  },
  defaultOrder: 'SLUG_ASC',
})
  .queryConnection(
    'findings',
    'What the published checks of the data themselves found: sums, shares, totals, per-capita values, changes, ranks, dates, conflicts.\n对数据自身的公开检查结果：合计、占比、总数、人均值、变化、名次、时点、冲突。',
  )
  .queryField('finding', 'One finding.\n一条检查结果。')
  .connectionOn(
    Observation,
    'findings',
    { column: 'observationIds', list: true },
    'id',
    'Findings about this value.\n涉及本数值的检查结果。',
  )
  .connectionOn(
    Indicator,
    'findings',
    'indicatorCode',
    'code',
    'Findings that judge a value of this indicator.\n检查本指标数值的结果。',
  )
  .connectionOn(
    Region,
    'findings',
    'regionCode',
    'code',
    'Findings that judge a value of this division itself.\n检查本级区划数值的结果。',
  )
  .connectionOn(
    Facility,
    'findings',
    'facilityId',
    'id',
    'Findings that judge a figure of this facility.\n检查本设施数值的结果。',
  )
  .queryStatistics('findingStatistics', 'Counts of findings.\n检查结果计数。', {
    RULE: groupByEnum('FindingRule', 'rule', { en: 'By rule.', zh: '按规则。' }),
    VERDICT: groupByEnum('FindingVerdict', 'verdict', { en: 'By verdict.', zh: '按结论。' }),
    INDICATOR: groupByReference('Indicator', 'indicatorCode', { en: 'By indicator judged.', zh: '按被检查的指标。' }),
  })
