// Exports all values of an indicator, in all regions, as CSV: node export-observations.ts [indicator] > values.csv
import { pipeline } from 'node:stream/promises'
import { createClient } from '@tiyu/sdk'

const api = createClient({ url: process.env.TIYU_URL ?? 'http://localhost:4000/graphql' })
const [indicator = 'sports-ground-area-per-capita'] = process.argv.slice(2)

const lines = api.observations.csv({
  filter: { indicator: { eq: indicator } },
  orderBy: ['REGION_ASC', 'YEAR_ASC'],
  select: {
    region: { code: true, name: true, nameEn: true },
    yearFrom: true,
    yearTo: true,
    kind: true,
    exact: true,
    qualifier: true,
    unit: { name: true, nameEn: true },
    citations: { asWritten: true, source: { title: true, url: true } },
  },
})

// Backpressure: the next page is loaded when this one has been written.
await pipeline(lines, process.stdout)
