import type { EnumValue } from '@tiyu/model'
import { builder } from '../builder.ts'
import type { PublishedAmount } from '../read/amount-text.ts'
import { convertToUnit } from '../read/convert-to-unit.ts'
import { amountTextIn, TEXT_DESCRIPTIONS } from './amount-fields.ts'
import { enumType } from './enum-type.ts'
import { nodeType } from './node-type.ts'

/** A number with its unit, such as the area of a facility. */
export const Quantity = builder.objectRef<PublishedAmount>('Quantity').implement({
  description:
    'A number with its unit and qualifier as published; of statistics, with the unit it was computed in.\n带发布单位与限定语的数值；统计所得者为计算所用的单位。',
  fields: (t) => ({
    value: t.float({ description: 'The number.\n数值。', resolve: ({ exact }) => Number(exact) }),
    exact: t.expose('exact', {
      type: 'Decimal',
      description: 'The number as a decimal, exactly as published or computed.\n十进制数值，与发布或计算所得完全一致。',
    }),
    unit: t.field({
      type: nodeType('Unit'),
      description: 'Unit as published or computed.\n发布或计算所用的单位。',
      resolve: ({ unitCode }, _args, { reference }) => reference.Unit.get(unitCode),
    }),
    qualifier: t.field({
      type: enumType('Qualifier'),
      nullable: true,
      description: 'How the source qualifies the number.\n来源的限定语。',
      resolve: ({ qualifier }) => qualifier as EnumValue<'Qualifier'> | null,
    }),
    valueIn: t.float({
      nullable: true,
      description:
        'The number converted into another unit of the same kind; null with an error where its unit does not convert into it.\n换算为同类其他单位后的数值；不能换算时为 null 并附错误。',
      args: {
        unit: t.arg.string({
          required: true,
          description: 'Code of the unit, such as M2 or MU.\n单位代码，如 M2、MU。',
        }),
      },
      resolve: ({ exact, unitCode }, { unit }, { reference }) => convertToUnit(exact, unitCode, unit, reference),
    }),
    text: t.string({ description: TEXT_DESCRIPTIONS.zh, resolve: amountTextIn('zh') }),
    textEn: t.string({ description: TEXT_DESCRIPTIONS.en, resolve: amountTextIn('en') }),
  }),
})

/** Returns the quantity of a row, or null if its number or unit is empty. */
export function toQuantity(exact: unknown, unitCode: unknown, qualifier: unknown): PublishedAmount | null {
  return typeof exact === 'string' && typeof unitCode === 'string' ? { exact, unitCode, qualifier } : null
}
