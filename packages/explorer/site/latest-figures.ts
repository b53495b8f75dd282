import type { Client } from '@tiyu/sdk'
import { type Figure, figureFields } from './selections.ts'

/** Returns the newest actual value of each indicator in a region; those without a year come last. */
export async function latestFigures(api: Client, region: string): Promise<Figure[]> {
  const figures = await Array.fromAsync(
    api.observations.all({
      filter: { region: { eq: region }, kind: { eq: 'ACTUAL' }, preferred: true },
      orderBy: ['YEAR_DESC'],
      select: figureFields,
    }),
  )
  const newest = Array.from(Map.groupBy(figures, ({ indicator }) => indicator.code).values(), ([first]) => first)
  return newest.filter((figure) => figure !== undefined)
}
