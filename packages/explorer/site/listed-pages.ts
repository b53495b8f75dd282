// The pages that are not of a row of the data package: sections, tables of the dictionary, years of the calendar, releases.
import { releaseTables } from '@tiyu/model'
import type { Client } from '@tiyu/sdk'
import { countEventsBy } from './calendar-counts.ts'
import { sectionPaths } from './pages.ts'

/** Lists the pages that a search engine may show besides those of rows; see {@link Site}. */
export async function listPages(api: Client): Promise<string[]> {
  const [years, { releases }] = await Promise.all([
    countEventsBy(api, 'YEAR'),
    api.query({ releases: { version: true } }),
  ])
  return [
    ...sectionPaths,
    ...releaseTables.map(({ name }) => `/dictionary/${name}`),
    ...Array.from(years.keys(), (year) => `/calendar/${year}`),
    ...releases.map(({ version }) => `/releases/${encodeURIComponent(version)}`),
  ]
}
