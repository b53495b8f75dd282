import type { Finding, Result } from '@tiyu/sdk'
import { inLanguage } from '../language.ts'
import type { findingFields } from '../selections.ts'
import { useSite, useWords } from '../site-context.ts'
import { enumLabel } from '../text/enum-label.ts'
import { DataTable } from './data-table.tsx'
import { Link } from './link.tsx'

interface FindingTableProps {
  readonly findings: readonly Result<Finding, typeof findingFields>[]
}

/** What the rules found, one per row. */
export function FindingTable({ findings }: FindingTableProps) {
  const { language } = useSite()
  const word = useWords()
  return (
    <DataTable
      caption={word('findings')}
      rows={findings}
      rowKey={({ slug }) => slug}
      isStacked
      columns={[
        {
          heading: word('explanation'),
          prose: true,
          cell: ({ slug, explanation, explanationEn }) => (
            <Link to={`/findings/${encodeURIComponent(slug)}`}>{inLanguage(language, explanation, explanationEn)}</Link>
          ),
        },
        { heading: word('rule'), cell: ({ rule }) => enumLabel('FindingRule', rule, language) },
        { heading: word('verdict'), cell: ({ verdict }) => enumLabel('FindingVerdict', verdict, language) },
      ]}
    />
  )
}
