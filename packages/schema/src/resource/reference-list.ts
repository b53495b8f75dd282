import type { AnyTable } from '@tiyu/model'
import { builder } from '../builder.ts'
import { isReferenceName } from '../read/reference.ts'
import type { Row } from '../read/where.ts'
import { rowType } from './node-type.ts'

/**
 * Adds the list of all rows of a reference table, without pages, to the query type.
 * @throws Error if the table is not in memory
 */
export function addReferenceList({ model, listField, plural, zh, key }: AnyTable): void {
  if (!isReferenceName(model)) throw new Error(`${model} needs a defaultOrder: it is not in memory`)
  const order = key === 'code' ? { en: 'code', zh: '代码' } : { en: 'slug', zh: '标识' }
  builder.queryField(listField, (t) =>
    t.field({
      type: [rowType(model)],
      description: `All ${plural}, by ${order.en}.\n全部${zh}，按${order.zh}排序。`,
      resolve: (_root, _args, { reference }): readonly Row[] => reference[model].rows,
    }),
  )
}
