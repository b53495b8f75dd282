import { createClient } from '@tiyu/sdk'

export function program(url: string) {
  const api = createClient({ url })
  return async (region: string): Promise<string | undefined> => {
    const indicator = 'community-football-pitches-built'
    const { nodes } = await api.observations.list({ filter: { indicator: { eq: indicator }, region: { eq: region } } })
    return nodes[0]?.citations[0]?.asWritten
  }
}
