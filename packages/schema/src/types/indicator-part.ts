import type { DatabaseTables } from '@tiyu/store'
import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import { nodeType } from '../resource/node-type.ts'

const IndicatorPart = builder.objectRef<DatabaseTables['IndicatorPart']>('IndicatorPart').implement({
  description:
    'A part of an indicator that is a whole, such as indoor sports grounds of all sports grounds.\n整体指标的一个组成部分，如体育场地中的室内体育场地。',
  fields: (t) => ({
    indicator: t.field({
      type: nodeType('Indicator'),
      description: 'The indicator of the part.\n部分的指标。',
      resolve: ({ partCode }, _args, { reference }) => reference.Indicator.get(partCode),
    }),
    breakdown: t.exposeString('breakdown', {
      description:
        'What the whole is divided by; the parts of one breakdown do not overlap.\n整体的分类方式；同一分类的各部分互不重叠。',
    }),
    complete: t.exposeBoolean('complete', {
      description:
        'True if the parts of this breakdown make up the whole, false if there are others.\n该分类的各部分是否构成整体；另有其他部分时为 false。',
    }),
  }),
})

builder.objectField(nodeType('Indicator'), 'parts', (t) =>
  t.field({
    type: [IndicatorPart],
    ...dependsOnColumns('code'),
    description:
      'The parts that the data package lists, by breakdown. ratioTo divides the value of a part by that of its whole.\n数据包所列的各组成部分，按分类方式排列；部分占整体的比例见 ratioTo。',
    resolve: ({ code }, _args, { reference }) =>
      reference.IndicatorPart.rows.filter(({ wholeCode }) => wholeCode === code),
  }),
)
