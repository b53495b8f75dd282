import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { Context } from './context.ts'
import type PrismaTypes from './generated/pothos.ts'
import { getDatamodel } from './generated/pothos.ts'
import { decodeGlobalId } from './read/global-id.ts'
import { readNode } from './read/node.ts'

/** The Pothos builder of all types. */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  DefaultNodeNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  Connection: { readonly nodes: readonly unknown[]; totalCount(): Promise<number> }
  Scalars: {
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
    Decimal: { Input: string; Output: string }
    GeoJSON: { Input: never; Output: object }
  }
}>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: {
    // The Prisma plugin provides only the object types and their descriptions; rows are read by the SQL in read/.
    client: (): never => {
      throw new Error('Rows are read with SQL, not with the Prisma client')
    },
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: null,
  },
  relay: {
    cursorType: 'String',
    decodeGlobalID: decodeGlobalId,
    nodeTypeOptions: { description: 'An object with a global identifier.\n具有全局标识的对象。' },
    nodeQueryOptions: {
      description:
        'The object with this global identifier; null if there is none.\n按全局标识查询对象；不存在时为 null。',
      args: { id: { description: 'Global identifier: a value of the field id.\n全局标识，取自 id 字段。' } },
      resolve: (_root, { id }, context) => readNode(id, context) as Promise<never>,
    },
    // The field of the plugin fails as a whole if one identifier is invalid: see types/nodes.ts.
    nodesQueryOptions: false,
    idFieldOptions: { description: 'Global identifier, for node(id).\n全局标识，用于 node(id)。' },
    pageInfoTypeOptions: { description: 'Information about a page of a list.\n列表中一页的分页信息。' },
    pageInfoFieldOptions: { description: 'Information for reading the next or the previous page.\n分页信息。' },
    hasNextPageFieldOptions: { description: 'True if more rows follow.\n其后是否还有数据。' },
    hasPreviousPageFieldOptions: { description: 'True if rows precede the page.\n其前是否还有数据。' },
    startCursorFieldOptions: { description: 'Cursor of the first row of the page.\n本页首行的游标。' },
    endCursorFieldOptions: { description: 'Cursor of the last row of the page.\n本页末行的游标。' },
    edgesFieldOptions: {
      description: 'The rows with their cursors.\n各行及其游标。',
      nullable: { list: false, items: false },
    },
    cursorFieldOptions: { description: 'Cursor of the row, for after and before.\n本行游标，用于 after 与 before。' },
    nodeFieldOptions: { description: 'The row.\n该行。', nullable: false },
    firstArgOptions: {
      description:
        'Number of rows from the start, 0 to 100. Default: 20 if last is not given.\n从头取的行数，0 到 100；未给出 last 时默认为 20。',
    },
    afterArgOptions: { description: 'Only rows after this cursor.\n仅取此游标之后的行。' },
    lastArgOptions: { description: 'Number of rows from the end, 0 to 100.\n从末尾取的行数，0 到 100。' },
    beforeArgOptions: { description: 'Only rows before this cursor.\n仅取此游标之前的行。' },
    defaultConnectionTypeOptions: {},
    defaultEdgeTypeOptions: {},
  },
})

builder.queryType({ description: 'The query root.\n查询入口。' })

export type SchemaTypes = typeof builder.$inferSchemaTypes
