// The fields by which a gateway reads a subgraph (Federation 2): its SDL, and rows by their keys.
import {
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql'
import type { Context } from '../context.ts'
import { limits } from '../limits.ts'
import { validateLength } from '../read/list-length.ts'
import { readNode } from '../read/node.ts'
import type { Row } from '../read/where.ts'
import { entityKeys, parseRepresentation } from './entity-reference.ts'

type QueryField = GraphQLFieldConfig<unknown, Context>

/** Creates the field `_service`; the SDL is printed at the first request. */
export function serviceField(printSdl: () => string): QueryField {
  let sdl: string | undefined
  const type = new GraphQLObjectType({
    name: '_Service',
    description: 'This service as a subgraph of Apollo Federation.\n本服务作为 Apollo Federation 子图的说明。',
    fields: {
      sdl: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'The schema with the directives of Federation 2.\n带 Federation 2 指令的模式。',
        resolve: () => {
          sdl ??= printSdl()
          return sdl
        },
      },
    },
  })
  return {
    type: new GraphQLNonNull(type),
    description: 'What a gateway composes, for Apollo Federation.\n供 Apollo Federation 网关组合的子图说明。',
    resolve: () => ({}),
  }
}

const Representation = new GraphQLScalarType({
  name: '_Any',
  description:
    'A reference to an object: its `__typename` and the value of one of its keys.\n对象的引用：`__typename` 及其任一键的值。',
  parseValue: (value) => value,
  parseLiteral: valueFromASTUntyped,
})

async function readEntity(representation: unknown, index: number, context: Context): Promise<Row | null> {
  return readNode(parseRepresentation(representation, index), context)
}

/** Creates the field `_entities`, which reads rows as `nodes` does. */
export function entitiesField(schema: GraphQLSchema): QueryField {
  const type = new GraphQLUnionType({
    name: '_Entity',
    description: 'An object with keys.\n带键的对象。',
    types: [...entityKeys.keys()].map((name) => schema.getType(name)).filter(isObjectType),
    resolveType: ({ __typename }) => __typename as string,
  })
  return {
    type: new GraphQLNonNull(new GraphQLList(type)),
    description:
      'The objects that other subgraphs refer to, in the same order; null for each that does not exist or is referred to wrongly, the latter with an error.\n依次返回其他子图所引用的对象；不存在或引用有误者为 null，后者另附错误。',
    args: {
      representations: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Representation))),
        description: `References to the objects, ${limits.representations.value} at most.\n对象的引用，最多 ${limits.representations.value} 个。`,
      },
    },
    resolve: async (_root, { representations }, context) => {
      const given = representations as readonly unknown[]
      validateLength('representations', given.length, limits.representations.value)
      const reads = await Promise.allSettled(given.map((one, index) => readEntity(one, index, context)))
      // An error among the items is reported at its place.
      return reads.map((read) => (read.status === 'fulfilled' ? read.value : read.reason))
    },
  }
}
