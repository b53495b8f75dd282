import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { PersistedQueries } from '../persisted-queries.ts'

/** Resolves queries that are named by their hash. */
export function usePersistedQueries(persisted: PersistedQueries): Plugin {
  return {
    onParams({ params, setParams }) {
      const query = persisted.resolveQuery(params)
      if (query instanceof GraphQLError) throw query
      if (query !== params.query) setParams({ ...params, query: query as string })
    },
  }
}
