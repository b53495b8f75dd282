import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client'
import type { ValuesQuery, ValuesQueryVariables } from '../generated/codegen/graphql.ts'

const document: TypedDocumentNode<ValuesQuery, ValuesQueryVariables> = gql`
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
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() })
  return async (region: string): Promise<string | undefined> => {
    const { data } = await client.query({ query: document, variables: { region }, fetchPolicy: 'network-only' })
    return data?.observations.nodes[0]?.citations[0]?.asWritten
  }
}
