import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { Context } from './context.ts'
import type PrismaTypes from './generated/pothos.ts'
import { getDatamodel } from './generated/pothos.ts'
import { decodeGlobalId } from './read/global-id.ts'
import { readNode } from './read/node.ts'

const forwardPaging = '\n向后翻页'
const backwardPaging = '\n向前翻页'

/** The one builder all types are made with. Types and their descriptions come from the Prisma model. */
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
  }
}>({
  plugins: [ComplexityPlugin, PrismaPlugin, RelayPlugin],
  // Pages multiply by the rows asked for (see family.ts); the lists inside them must not multiply once more.
  complexity: { defaultComplexity: 1, defaultListMultiplier: 1 },
  defaultFieldNullability: false,
  prisma: {
    // Prisma gives the types and their descriptions; rows are read by the readers of read/.
    client: (): never => {
      throw new Error('A row was left to Prisma')
    },
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: null,
  },
  relay: {
    cursorType: 'String',
    decodeGlobalID: decodeGlobalId,
    nodeTypeOptions: { description: 'Anything with an identifier of its own.\n有唯一标识的对象。' },
    nodeQueryOptions: {
      description:
        'Any object by its global identifier; null where there is none.\n按全局标识取任意对象；不存在时为 null。',
      args: { id: { description: 'Global identifier, as the field id has it.\n全局标识，取自 id 字段。' } },
      resolve: (_root, { id }, context) => readNode(id, context) as Promise<never>,
    },
    nodesQueryOptions: {
      description:
        'Several objects by their global identifiers, in their order; null where there is none.\n按全局标识依次取多个对象；不存在处为 null。',
      args: { ids: { description: 'Global identifiers, as the field id has them.\n全局标识，取自 id 字段。' } },
      resolve: (_root, { ids }, context) => Promise.all(ids.map((id) => readNode(id, context))) as Promise<never>,
    },
    idFieldOptions: { description: 'Global identifier, for node(id).\n全局标识，用于 node(id)。' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.\n页面在列表中的位置。' },
    pageInfoFieldOptions: { description: 'Where the page stands in the list.\n本页在列表中的位置。' },
    hasNextPageFieldOptions: { description: 'Whether more rows follow.\n之后是否还有。' },
    hasPreviousPageFieldOptions: { description: 'Whether rows come before.\n之前是否还有。' },
    startCursorFieldOptions: { description: 'Cursor of the first row.\n首行游标。' },
    endCursorFieldOptions: { description: 'Cursor of the last row.\n末行游标。' },
    edgesFieldOptions: {
      description: 'The rows with their cursors.\n各行及其游标。',
      nullable: { list: false, items: false },
    },
    cursorFieldOptions: { description: 'Cursor of the row, for after and before.\n本行游标，用于 after 与 before。' },
    nodeFieldOptions: { description: 'The row.\n该行。', nullable: false },
    firstArgOptions: {
      description: `Rows to take from the start, 1 to 100; 20 if neither first nor last is given.${forwardPaging}，1 到 100 行，未指定时为 20。`,
    },
    afterArgOptions: { description: `Only rows after this cursor.${forwardPaging}的起点游标。` },
    lastArgOptions: { description: `Rows to take from the end, 1 to 100.${backwardPaging}，1 到 100 行。` },
    beforeArgOptions: { description: `Only rows before this cursor.${backwardPaging}的起点游标。` },
    defaultConnectionTypeOptions: {},
    defaultEdgeTypeOptions: {},
  },
})

builder.queryType({ description: 'Everything that can be asked.\n全部查询入口。' })
