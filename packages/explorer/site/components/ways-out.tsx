import type { ObservationFilter } from '@tiyu/sdk'
import { figureCode, figureQuery } from '../figure-query.ts'
import { useSite, useWords } from '../site-context.ts'
import { CopyButton } from './copy-button.tsx'
import { ResourceItem } from './resource-item.tsx'

/** Formats a reader takes a table away in, best known first. */
const FORMATS = ['xlsx', 'csv', 'parquet', 'arrow', 'ndjson'] as const

interface WaysOutProps {
  /** Which figures the page shows. */
  readonly filter: ObservationFilter
}

/** Takes the figures of a page along: as a file, as the query that returns them, or as lines of a program. */
export function WaysOut({ filter }: WaysOutProps) {
  const { language } = useSite()
  const word = useWords()
  const query = figureQuery(filter)
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
      <li class="needs-script">
        <CopyButton text={query} label="copyQuery" />
      </li>
      <li class="needs-script">
        <CopyButton text={figureCode(filter)} label="copyCode" />
      </li>
    </ul>
  )
}
