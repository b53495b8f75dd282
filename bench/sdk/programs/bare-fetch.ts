const query = `
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
  return async (region: string): Promise<string | undefined> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables: { region } }),
    })
    const { data } = await response.json()
    return data.observations.nodes[0]?.citations[0]?.asWritten
  }
}
