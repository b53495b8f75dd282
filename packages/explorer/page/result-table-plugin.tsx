import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react'
import { useEffect, useState } from 'react'
import { graphqlAddress } from './graphql-address.ts'
import { cellText, type ResultRow, readFirstRows } from './result-rows.ts'
import './result-table-plugin.css'

/** Formats of the service to take a result away in, best known first. */
const FORMATS = ['xlsx', 'csv', 'parquet', 'arrow', 'ndjson'] as const

/** Rows that are shown; a file has all of them. */
const SHOWN_ROWS = 100

/** Milliseconds without a key before the query is sent. */
const DELAY = 500

/** A sidebar plugin for GraphiQL that shows the result of the query as a table, and as files to take away. */
export const RESULT_TABLE_PLUGIN: GraphiQLPlugin = {
  title: 'Result as a table 结果表格',
  icon: TableIcon,
  content: ResultTable,
}

/** What is known of the result of a query. */
type Result = { readonly rows: readonly ResultRow[] } | { readonly problem: string } | undefined

/** Returns the parameters of the query in the editor. */
function useEditedQuery(): Readonly<Record<string, string>> {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }))
  const { query, variables, operationName } = tabs[activeTabIndex] ?? {}
  return {
    query: query ?? '',
    ...(variables?.trim() && { variables }),
    ...(operationName && { operationName }),
  }
}

async function readResult(address: string, signal: AbortSignal): Promise<Result> {
  const response = await fetch(address, { signal })
  if (response.ok && response.body) return { rows: await readFirstRows(response.body, SHOWN_ROWS) }
  const { errors = [] } = (await response.json()) as { errors?: readonly { readonly message: string }[] }
  return { problem: errors.map(({ message }) => message).join('\n') || `${response.status} ${response.statusText}` }
}

/** Reads the result of a query once it is no longer being edited. */
function useResult(address: string): Result {
  const [result, setResult] = useState<Result>()
  useEffect(() => {
    const controller = new AbortController()
    setResult(undefined)
    const timer = setTimeout(() => {
      readResult(address, controller.signal).then(setResult, (error: Error) => {
        if (!controller.signal.aborted) setResult({ problem: error.message })
      })
    }, DELAY)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [address])
  return result
}

function Rows({ rows }: { readonly rows: readonly ResultRow[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  if (rows.length === 0) {
    return (
      <p>
        The result has no rows. <span lang="zh-Hans">结果没有数据行。</span>
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="result-rows" tabIndex={0} aria-label="Rows 数据行">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {columns.map((column) => (
                <td key={column}>{cellText(row[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ResultState({ result }: { readonly result: Result }) {
  if (!result) {
    return (
      <p role="status">
        Loading… <span lang="zh-Hans">加载中……</span>
      </p>
    )
  }
  if ('problem' in result) return <p role="status">{result.problem}</p>
  return <Rows rows={result.rows} />
}

function ResultTable() {
  const query = useEditedQuery()
  const result = useResult(graphqlAddress({ ...query, format: 'ndjson' }))
  return (
    <section aria-label={RESULT_TABLE_PLUGIN.title}>
      <h2 className="result-heading">
        Result as a table <span lang="zh-Hans">结果表格</span>
      </h2>
      <ul className="result-files">
        {FORMATS.map((format) => (
          <li key={format}>
            <a href={graphqlAddress({ ...query, format })} download>
              {format.toUpperCase()}
            </a>
          </li>
        ))}
      </ul>
      <p>
        The files have all rows, the table the first {SHOWN_ROWS}.{' '}
        <span lang="zh-Hans">文件含全部数据行，下表列出前 {SHOWN_ROWS} 行。</span>
      </p>
      <ResultState result={result} />
    </section>
  )
}

function TableIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.5" />
      <path d="M3 8h14M3 12h14M8 8v8" />
    </svg>
  )
}
