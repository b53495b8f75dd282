import type { Client } from '@tiyu/sdk'
import { type Figure, figureFields } from './selections.ts'

/** Returns the latest actual value of each indicator in a region, by topic. */
export async function latestFigures(api: Client, code: string): Promise<Figure[]> {
  const { region } = await api.query({ region: { $: { code }, profile: figureFields } })
  return region?.profile ?? []
}
