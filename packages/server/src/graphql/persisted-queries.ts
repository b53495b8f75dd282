import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { PersistedQueries } from '../http/query/persisted-queries.ts'

/** Lets a request name its text by the hash. */
export function usePersistedQueries(persisted: PersistedQueries): Plugin {
  return {
    onParams({ params, setParams }) {
      const text = persisted.resolveQuery(params)
      if (text instanceof GraphQLError) throw text
      if (text !== params.query) setParams({ ...params, query: text as string })
    },
  }
}
