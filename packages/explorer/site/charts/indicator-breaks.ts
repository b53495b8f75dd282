import type { Client } from '@tiyu/sdk'
import type { Language } from '../../src/rendering.ts'
import { inLanguage } from '../language.ts'
import type { ChartBreak } from './line-chart.tsx'

/** Reads the breaks in the values of an indicator. */
export async function indicatorBreaks(api: Client, indicator: string, language: Language): Promise<ChartBreak[]> {
  const { seriesBreaks } = await api.query({
    seriesBreaks: { year: true, region: { code: true }, reason: true, reasonEn: true, indicators: { code: true } },
  })
  return seriesBreaks
    .filter(({ indicators }) => indicators.some(({ code }) => code === indicator))
    .map(({ year, region, reason, reasonEn }) => ({
      year,
      region: region?.code ?? null,
      reason: inLanguage(language, reason, reasonEn),
    }))
}
