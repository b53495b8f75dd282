import { builder } from '../builder.ts'
import { Qualifier } from './enums.ts'
import { Unit } from './unit.ts'

interface PublishedQuantity {
  readonly exact: string
  readonly unitCode: string
  readonly qualifier: typeof Qualifier.$inferType | null
}

/** A figure of a facility, such as its area. */
export const Quantity = builder.objectRef<PublishedQuantity>('Quantity').implement({
  description: 'A number with the unit and the hedge it was published with.\n带发布单位与限定语的数值。',
  fields: (t) => ({
    value: t.float({ description: 'The number.\n数值。', resolve: ({ exact }) => Number(exact) }),
    exact: t.expose('exact', {
      type: 'Decimal',
      description: 'The number exactly as published.\n与发布完全一致的数值。',
    }),
    unit: t.field({
      type: Unit,
      description: 'Unit as published.\n发布时的单位。',
      resolve: ({ unitCode }, _args, { reference }) => reference.Unit.get(unitCode),
    }),
    qualifier: t.expose('qualifier', {
      type: Qualifier,
      nullable: true,
      description: 'How the source hedges the number.\n来源的限定语。',
    }),
  }),
})

/** The quantity of two columns that are filled together, or null. */
export function toQuantity(
  exact: string | null,
  unitCode: string | null,
  qualifier: PublishedQuantity['qualifier'],
): PublishedQuantity | null {
  return exact === null || unitCode === null ? null : { exact, unitCode, qualifier }
}
