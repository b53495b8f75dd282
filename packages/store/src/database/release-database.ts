import type { Kysely, LogEvent } from 'kysely'
import type { DatabaseTables } from './tables.ts'

/** An SQL statement and its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** The best plan depends on the values, so that it is planned each time; else the database keeps its plan by the text. */
  readonly unprepared?: boolean
}

/** An open release: statements for what the service reads, Kysely for everything else. */
export interface ReleaseDatabase {
  /** The rows of one statement. */
  query<Row>(statement: Statement): Promise<Row[]>
  readonly sql: Kysely<DatabaseTables>
  close(): Promise<void>
}

/** Hears of every SQL statement that is sent. */
export type StatementListener = (sql: string) => void

/** The `log` option of Kysely that tells a listener. */
export function kyselyLog(onStatement: StatementListener | undefined) {
  return onStatement ? { log: (event: LogEvent) => onStatement(event.query.sql) } : {}
}
