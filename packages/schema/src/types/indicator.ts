import { builder } from '../builder.ts'
import { filterEnum, filterKey, filterText } from '../resource/conditions.ts'
import { defineFilter } from '../resource/filter.ts'
import { groupByEnum } from '../resource/grouping.ts'
import { Resource } from '../resource/resource.ts'
import { Aggregation, Topic } from './enums.ts'
import { Unit } from './unit.ts'

export const Indicator = builder.prismaNode('Indicator', {
  id: { field: 'code' },
  nullable: true,
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn'),
    definition: t.exposeString('definition'),
    definitionEn: t.exposeString('definitionEn'),
    topic: t.expose('topic', { type: Topic }),
    aggregation: t.expose('aggregation', { type: Aggregation }),
    unit: t.field({
      type: Unit,
      description: 'Unit values are compared in.\n用于比较的单位。',
      resolve: ({ unitCode }, _args, { reference }) => reference.Unit.get(unitCode),
    }),
  }),
})

builder.queryField('indicator', (t) =>
  t.field({
    type: Indicator,
    nullable: true,
    description: 'An indicator by its code.\n按代码取指标。',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Code, such as fitness-trail-length.\n代码，如 fitness-trail-length。',
      }),
    },
    resolve: (_root, { code }, { reference }) => reference.Indicator.find(code) ?? null,
  }),
)

new Resource({
  model: 'Indicator',
  key: 'code',
  type: Indicator,
  filter: defineFilter('IndicatorFilter', {
    code: filterKey('code', { en: 'Code.', zh: '代码。' }),
    name: filterText('name', 'nameEn'),
    definition: filterText('definition', 'definitionEn'),
    topic: filterEnum('topic', Topic, { en: 'Subject.', zh: '主题。' }),
    unit: filterKey('unitCode', { en: 'Code of the unit.', zh: '单位代码。' }),
  }),
  orders: { CODE: { column: 'code', description: 'By code\n按代码' } },
  defaultOrder: 'CODE_ASC',
})
  .queryConnection('indicators', 'Defined measures.\n有定义的指标。')
  .queryStatistics('indicatorStatistics', 'Counts of indicators.\n指标计数。', {
    TOPIC: groupByEnum('Topic', 'topic', { en: 'By subject.', zh: '按主题。' }),
  })
