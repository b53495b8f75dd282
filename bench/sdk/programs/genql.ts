import { createClient } from '../generated/genql/index.ts'

export function program(url: string) {
  const client = createClient({ url })
  return async (region: string): Promise<string | undefined> => {
    const { observations } = await client.query({
      observations: {
        __args: {
          first: 20,
          filter: { indicator: { eq: 'community-football-pitches-built' }, region: { eq: region } },
        },
        totalCount: true,
        nodes: {
          kind: true,
          exact: true,
          yearFrom: true,
          unit: { name: true },
          region: { name: true },
          citations: { asWritten: true, source: { title: true } },
        },
      },
    })
    return observations.nodes[0]?.citations[0]?.asWritten
  }
}
