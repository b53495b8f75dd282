import type { AnyTable, ModelName } from '@tiyu/model'
import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import type { Row } from '../read/where.ts'
import { defineColumnFields, type FieldBuilder } from './column-fields.ts'
import { type RowType, registerRowType, rowType } from './node-type.ts'

/** The interface of rows with citations. */
export const Cited = builder.interfaceRef<Row>('Cited').implement({
  description: 'A fact with its citations.\n注明出处的事实。',
  fields: (t) => ({
    citations: t.field({
      ...dependsOnColumns('citationIds'),
      type: [rowType('Citation')],
      description: 'Citations that state the fact.\n事实的出处。',
      resolve: ({ citationIds }, _args, { loaders }) => loaders.rows('Citation', citationIds as string[]),
    }),
  }),
})

/** Placeholder model name: the types of Pothos require one specific model. */
const anyModel = (model: ModelName) => model as 'Region'
const anyKey = (key: string) => key as 'code'

/** Defines the object type of a table, with a field for each of its columns. Its description is that of the model. */
export function defineNode(table: AnyTable): void {
  const type = builder.prismaNode(anyModel(table.model), {
    id: { field: anyKey(table.key) },
    nullable: true,
    interfaces: table.fields.some(({ name }) => name === 'citationIds') ? [Cited] : [],
    fields: (t) => defineColumnFields(table, t as object as FieldBuilder),
  })
  registerRowType(table.model, type as object as RowType)
}
