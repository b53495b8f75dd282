import { type GraphQLFieldConfigMap, GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { Context } from '../context.ts'

/** The fields of an object type by name. */
export type Fields = GraphQLFieldConfigMap<unknown, Context>

/** Returns the query type of a schema as it can be changed. */
export function queryConfigOf(schema: GraphQLSchema) {
  const query = schema.getQueryType()
  if (!query) throw new Error('The schema has no query type')
  return query.toConfig()
}

/** Returns a schema with other fields of its query type; all other types are the same objects. */
export function withQueryFields(schema: GraphQLSchema, fields: Fields): GraphQLSchema {
  const query = new GraphQLObjectType({ ...queryConfigOf(schema), fields })
  const { types, ...config } = schema.toConfig()
  return new GraphQLSchema({ ...config, query, types: types.filter(({ name }) => name !== query.name) })
}
