import { Client, cacheExchange, fetchExchange } from '@urql/core'
import { initGraphQLTada } from 'gql.tada'
import type { introspection } from '../generated/tada.d.ts'

const graphql = initGraphQLTada<{ introspection: introspection }>()

const document = graphql(`
  query Values($region: String!) {
    observations(first: 20, filter: { indicator: { eq: "community-football-pitches-built" }, region: { eq: $region } }) {
      totalCount
      nodes {
        kind
        exact
        yearFrom
        unit { name }
        region { name }
        citations { asWritten source { title } }
      }
    }
  }
`)

export function program(url: string) {
  const client = new Client({
    url,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
  })
  return async (region: string): Promise<string | undefined> => {
    const { data } = await client.query(document, { region }).toPromise()
    return data?.observations.nodes[0]?.citations[0]?.asWritten
  }
}
