import { hasCitations, type ListedRows, type ListName, listCode, listQuery } from '../list-query.ts'
import { useSite, useWords } from '../site-context.ts'
import { CopyButton } from './copy-button.tsx'
import { ResourceItem } from './resource-item.tsx'

/** Formats of any table with their names, best known first. */
const TABLE_FORMATS = [
  ['xlsx', 'XLSX'],
  ['csv', 'CSV'],
  ['parquet', 'Parquet'],
  ['arrow', 'Arrow'],
  ['ndjson', 'NDJSON'],
] as const

/** Formats that only the rows of a list can have. */
const OTHER_FORMATS: Readonly<Partial<Record<ListName, string>>> = { facilities: 'geojson', events: 'ics' }

/** Takes the rows of a page along: as a file, as the query that returns them, or as lines of a program. */
export function WaysOut(rows: ListedRows) {
  const { language, links } = useSite()
  const word = useWords()
  const query = listQuery(rows)
  const other = OTHER_FORMATS[rows.list]
  const provenance = hasCitations(rows.list) ? { provenance: '1' } : undefined
  const tableAddress = (format: string) =>
    `/graphql?${new URLSearchParams({ query, format, headers: language, ...provenance })}`
  return (
    <ul class="plain ways-out">
      {links.hasService && <li>{word('download')}</li>}
      {TABLE_FORMATS.map(([format, name]) => (
        <ResourceItem key={format} to={tableAddress(format)} download>
          {name}
        </ResourceItem>
      ))}
      {other && (
        <ResourceItem to={`/graphql?${new URLSearchParams({ query, format: other, language })}`} download>
          {other === 'ics' ? word('calendarFile') : 'GeoJSON'}
        </ResourceItem>
      )}
      <ResourceItem to={`/graphiql/?${new URLSearchParams({ query })}`}>{word('openInGraphiql')}</ResourceItem>
      <li class="needs-script">
        <CopyButton text={query} label="copyQuery" />
      </li>
      <li class="needs-script">
        <CopyButton text={listCode(rows)} label="copyCode" />
      </li>
    </ul>
  )
}
