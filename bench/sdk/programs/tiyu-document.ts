import { createRequest } from '@tiyu/sdk'
import { graphql } from '../generated/codegen/index.ts'

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
  const request = createRequest({ url })
  return async (region: string): Promise<string | undefined> => {
    const { observations } = await request(document, { region })
    return observations.nodes[0]?.citations[0]?.asWritten
  }
}
