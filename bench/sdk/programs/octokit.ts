import { graphql } from '@octokit/graphql'
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
  const baseUrl = url.replace(/\/graphql$/, '')
  const request = graphql.defaults({ baseUrl })
  return async (region: string): Promise<string | undefined> => {
    const { observations } = await request<ValuesQuery>(document, { region })
    return observations.nodes[0]?.citations[0]?.asWritten
  }
}
