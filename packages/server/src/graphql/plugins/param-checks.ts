import type { Plugin } from 'graphql-yoga'
import { assertQuery, checkParams } from '../param-checks.ts'

/** Refuses malformed parameters. */
export function useParamChecks(): Plugin {
  return {
    onParams({ params, setParams }) {
      setParams(checkParams(params) as typeof params)
    },
  }
}

/** Refuses requests without a query, once persisted queries are looked up. */
export function useQueryPresence(): Plugin {
  return {
    onParams({ params }) {
      assertQuery(params)
    },
  }
}
