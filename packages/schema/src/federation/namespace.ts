// Several services of this kind behind one gateway: each has its root fields below a field of its own. Without keys, no
// gateway goes from the data of one service to those of another.
import { type GraphQLFieldConfig, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { Context } from '../context.ts'
import { type Fields, queryConfigOf, withQueryFields } from './query-type.ts'
import { directives, printSubgraph, type TypeDirectives } from './subgraph-sdl.ts'

/** Name of the type of a namespace: `jinzhong` has `JinzhongQuery`. */
const typeNameOf = (namespace: string) => `${namespace.charAt(0).toUpperCase()}${namespace.slice(1)}Query`

/** True if a type is that of a namespace, whose fields are those of the query type. */
export const isNamespace = ({ extensions }: GraphQLObjectType): boolean => extensions.namespace === true

/** Creates the root field below which a service has all its root fields. */
export function namespaceField(namespace: string, fields: Fields): GraphQLFieldConfig<unknown, Context> {
  const type = new GraphQLObjectType({
    name: typeNameOf(namespace),
    description: 'The queries of this service.\n本服务的查询。',
    fields,
    extensions: { namespace: true },
  })
  return {
    type: new GraphQLNonNull(type),
    description:
      'The queries of this service, behind a gateway of several services.\n本服务的查询，供汇集多个服务的网关使用。',
    resolve: () => ({}),
  }
}

/** Prints the SDL of a subgraph whose root fields are below a namespace; a gateway has no subscriptions of it. */
export function printNamespaced(schema: GraphQLSchema, namespace: string): string {
  const { fields } = queryConfigOf(schema)
  const namespaced = withQueryFields(schema, { [namespace]: namespaceField(namespace, fields) })
  const { subscription, types, ...config } = namespaced.toConfig()
  const queriesOnly = new GraphQLSchema({ ...config, types: types.filter((type) => type !== subscription) })
  const roots = ['Query', typeNameOf(namespace)]
  const sharedWithOthers: TypeDirectives = (name) => (roots.includes(name) ? [] : directives('@shareable'))
  return printSubgraph(queriesOnly, sharedWithOthers)
}
