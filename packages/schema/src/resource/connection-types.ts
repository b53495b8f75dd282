import type { OutputType } from '@pothos/core'
import { builder, type SchemaTypes } from '../builder.ts'

/** Descriptions of the types of a page. */
interface ConnectionTypeDescriptions {
  readonly edge: string
  readonly connection: string
  readonly totalCount: string
}

/** Defines the connection and edge types of a type, with the total of the list. */
export function defineConnectionTypes<Type extends OutputType<SchemaTypes>>(
  name: string,
  type: Type,
  description: ConnectionTypeDescriptions,
) {
  const edge = builder.edgeObject({ type, name: `${name}Edge`, description: description.edge })
  const connection = builder.connectionObject(
    {
      type,
      name: `${name}Connection`,
      description: description.connection,
      extensions: { isConnection: true },
      fields: (t) => ({
        nodes: t.expose('nodes' as never, { type: [type], description: 'The rows of the page.\n本页各行。' }),
        totalCount: t.int({
          description: description.totalCount,
          resolve: (page) => page.totalCount(),
        }),
      }),
    },
    edge,
  )
  return { connection, edge }
}

/** True for the connection types that `defineConnectionTypes` defines. */
export const isConnectionType = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): boolean =>
  extensions.isConnection === true
