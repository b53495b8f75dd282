import { type AnyTable, dictionary } from '@tiyu/model'
import { builder } from '../builder.ts'
import { dependsOnColumns } from '../read/projection.ts'
import type { Row } from '../read/where.ts'
import { defineColumnFields } from './column-fields.ts'
import { bilingualDescription } from './description.ts'
import { registerRowType, rowType } from './node-type.ts'

const Cited = builder.interfaceRef<Row>('Cited').implement({
  description: 'A fact with its citations.\n注明出处的事实。',
  fields: (t) => ({
    citations: t.field({
      ...dependsOnColumns('citationIds'),
      type: [rowType('Citation')],
      description: 'Citations the fact is read from.\n事实的出处。',
      resolve: ({ citationIds }, _args, { loaders }) => loaders.rows('Citation', citationIds as string[]),
    }),
  }),
})

/** Defines the object type of a table, with a field for each of its columns. */
export function defineNode(table: AnyTable): void {
  const type = builder.objectRef<Row>(table.model)
  registerRowType(table.model, type)
  builder.node(type, {
    id: { resolve: (row) => row[table.key] as string },
    description: bilingualDescription(dictionary.models[table.model]),
    interfaces: table.fields.some(({ name }) => name === 'citationIds') ? [Cited] : [],
    fields: (t) => defineColumnFields(table, t),
  })
}
