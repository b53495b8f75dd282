import type { TypedDocumentString } from '../generated/codegen/graphql.ts'
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

async function execute<Result, Variables>(
  url: string,
  query: TypedDocumentString<Result, Variables>,
  variables: Variables,
) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data: Result }
}

export function program(url: string) {
  return async (region: string): Promise<string | undefined> => {
    const { data } = await execute(url, document, { region })
    return data.observations.nodes[0]?.citations[0]?.asWritten
  }
}
