/** An SQL statement and its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** True to plan the statement at each execution, because the best plan depends on its values; else its plan is cached. */
  readonly unprepared?: boolean
  /** True for COPY … TO STDOUT: its rows are the messages of its data. */
  readonly isCopy?: boolean
}

/** What a database has to do for an open release. */
export interface DatabaseLoad {
  /** Open connections. */
  readonly connections: number
  /** Statements that are not answered yet. */
  readonly statementsInFlight: number
}

/** An open release. */
export interface ReleaseDatabase {
  /** Returns the rows of one statement. Once the signal is aborted, the statement need not be run or finished. */
  query<Row>(statement: Statement, signal?: AbortSignal): Promise<Row[]>
  /** Returns the load of a database that is shared; an embedded database has no connections. */
  readonly load?: () => DatabaseLoad
  /** Returns when a database that is shared last failed to answer, on the clock of `performance`; undefined if it never did. */
  readonly fellSilentAt?: () => number | undefined
  close(): Promise<void>
}

/** Called with every SQL statement before it is sent. */
export type StatementListener = (sql: string) => void

/** Calls `onStatement` before each statement of a query function. */
export function withStatementListener(
  query: ReleaseDatabase['query'],
  onStatement: StatementListener | undefined,
): ReleaseDatabase['query'] {
  if (!onStatement) return query
  return (statement, signal) => {
    onStatement(statement.text)
    return query(statement, signal)
  }
}
