import type { Client } from '@tiyu/sdk'
import { useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { DifferenceTable, tableDiffFields } from './difference-table.tsx'
import { Link } from './link.tsx'

/** Reads which tables of a release differ from the one before it. */
export async function readNews(api: Client, from: string, to: string) {
  const { diff } = await api.query({ diff: { $: { from, to }, tables: tableDiffFields } })
  return { from, to, tables: diff.tables }
}

/** What is new in a release. */
export function ReleaseNews({ from, to, tables }: Awaited<ReturnType<typeof readNews>>) {
  const word = useWords()
  return (
    <section class="wide">
      <h2>{fill(word('newInRelease'), { version: from })}</h2>
      <DifferenceTable tables={tables} />
      <p>
        <Link to={`/differences?${new URLSearchParams({ from, to })}`}>{word('allDifferences')}</Link>
      </p>
    </section>
  )
}
