import type { EnumValue } from '@tiyu/model'
import { builder } from '../builder.ts'
import { enumType } from './enum-type.ts'
import { nodeType } from './node-type.ts'

interface PublishedQuantity {
  readonly exact: string
  readonly unitCode: string
  readonly qualifier: unknown
}

/** A published number with its unit, such as the area of a facility. */
export const Quantity = builder.objectRef<PublishedQuantity>('Quantity').implement({
  description: 'A number with its unit and qualifier as published.\n带发布单位与限定语的数值。',
  fields: (t) => ({
    value: t.float({ description: 'The number.\n数值。', resolve: ({ exact }) => Number(exact) }),
    exact: t.expose('exact', {
      type: 'Decimal',
      description: 'The number exactly as published.\n与发布完全一致的数值。',
    }),
    unit: t.field({
      type: nodeType('Unit'),
      description: 'Unit as published.\n发布时的单位。',
      resolve: ({ unitCode }, _args, { reference }) => reference.Unit.get(unitCode),
    }),
    qualifier: t.field({
      type: enumType('Qualifier'),
      nullable: true,
      description: 'How the source qualifies the number.\n来源的限定语。',
      resolve: ({ qualifier }) => qualifier as EnumValue<'Qualifier'> | null,
    }),
  }),
})

/** Returns the quantity of a row, or null if its number or unit is empty. */
export function toQuantity(exact: unknown, unitCode: unknown, qualifier: unknown): PublishedQuantity | null {
  return typeof exact === 'string' && typeof unitCode === 'string' ? { exact, unitCode, qualifier } : null
}
