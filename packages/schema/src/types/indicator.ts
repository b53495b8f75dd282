import { builder } from '../builder.ts'
import { enumIn, keyIn, textIn } from '../family/conditions.ts'
import { Family } from '../family/family.ts'
import { defineFilter } from '../family/filter.ts'
import { byEnum } from '../family/grouping.ts'
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

new Family({
  model: 'Indicator',
  key: 'code',
  type: Indicator,
  filter: defineFilter('IndicatorFilter', {
    code: keyIn('code', { en: 'Code.', zh: '代码。' }),
    name: textIn('name', 'nameEn'),
    definition: textIn('definition', 'definitionEn'),
    topic: enumIn('topic', Topic, { en: 'Subject.', zh: '主题。' }),
    unit: keyIn('unitCode', { en: 'Code of the unit.', zh: '单位代码。' }),
  }),
  orders: { CODE: { column: 'code', description: 'By code\n按代码' } },
  defaultOrder: 'CODE_ASC',
})
  .root('indicators', 'Defined measures.\n有定义的指标。')
  .statistics('indicatorStatistics', 'Counts of indicators.\n指标计数。', {
    TOPIC: byEnum('Topic', 'topic', { en: 'By subject.', zh: '按主题。' }),
  })
