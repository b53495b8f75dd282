import { createGraphQLClient } from '@shopify/graphql-client'
import type { ValuesQuery } from '../generated/codegen/graphql.ts'

const document = `
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
`

export function program(url: string) {
  const client = createGraphQLClient({ url, headers: { 'content-type': 'application/json' }, retries: 2 })
  return async (region: string): Promise<string | undefined> => {
    const { data } = await client.request<ValuesQuery>(document, { variables: { region } })
    return data?.observations.nodes[0]?.citations[0]?.asWritten
  }
}
