// Updates datapackage.json: the tables from the model, the sources from sources.csv. Everything else is written by hand.
import { readFileSync } from 'node:fs'
import { tableResources } from '@tiyu/datapackage'
import { parse } from 'csv-parse/sync'

interface SourceRow {
  title: string
  titleEn: string
  url: string
  publisher: string
  publishedOn: string
  postedOn: string
  reliability: string
  licence: string
}

function readSources(folder: URL) {
  const rows = parse<SourceRow>(readFileSync(new URL('sources.csv', folder)), { columns: true })
  return rows.map(({ title, titleEn, url, publisher, publishedOn, postedOn, reliability, licence }) => ({
    title: `${title} (${titleEn})`,
    ...(url && { path: url }),
    publisher,
    ...(publishedOn && { publishedOn }),
    ...(postedOn && { postedOn }),
    reliability,
    licence: licence || 'none stated; figures are cited as facts with attribution',
  }))
}

/** Returns the text of datapackage.json for the package in `folder`. */
export async function datapackage(folder: URL): Promise<string> {
  const current = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8')) as object
  return `${JSON.stringify({ ...current, sources: readSources(folder), resources: tableResources() }, null, 2)}\n`
}
