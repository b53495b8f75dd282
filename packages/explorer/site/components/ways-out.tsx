import { useSite, useWords } from '../site-context.ts'
import { ResourceItem } from './resource-item.tsx'

/** Formats a reader takes a table away in, best known first. */
const FORMATS = ['xlsx', 'csv', 'parquet', 'ndjson'] as const

interface WaysOutProps {
  /** The query that returns what the page shows: one list, so that it can be a table. */
  readonly query: string
}

/** Takes the content of a page along: as a file, or as the query that returns it. */
export function WaysOut({ query }: WaysOutProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <ul class="plain ways-out">
      {FORMATS.map((format) => (
        <ResourceItem
          key={format}
          to={`/graphql?${new URLSearchParams({ query, format, headers: language, provenance: '1' })}`}
          download
        >
          {format.toUpperCase()}
        </ResourceItem>
      ))}
      <ResourceItem to={`/graphiql/?${new URLSearchParams({ query })}`}>{word('openInGraphiql')}</ResourceItem>
    </ul>
  )
}
