import type { Kysely, LogEvent } from 'kysely'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { DatabaseTables } from './tables.ts'

/** An SQL statement and its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** The best plan depends on the values, so that it is planned each time; else the database keeps its plan by the text. */
  readonly varied?: boolean
}

/** An open release: statements for what the service reads, Kysely and Prisma for everything else. */
export interface ReleaseDatabase {
  /** The rows of one statement. */
  query<Row>(statement: Statement): Promise<Row[]>
  readonly sql: Kysely<DatabaseTables>
  readonly prisma: PrismaClient
  close(): Promise<void>
}

/** Hears of every SQL statement that is sent. */
export type StatementListener = (sql: string) => void

/** The `log` option of Kysely that tells a listener. */
export function kyselyLog(onStatement: StatementListener | undefined) {
  return onStatement ? { log: (event: LogEvent) => onStatement(event.query.sql) } : {}
}

/** The `log` option of Prisma that makes it tell of its statements. */
export function prismaLog(onStatement: StatementListener | undefined) {
  return { log: onStatement ? [{ emit: 'event' as const, level: 'query' as const }] : [] }
}

/** Lets a listener hear of Prisma's statements too. */
export function listen(prisma: PrismaClient, onStatement: StatementListener | undefined): void {
  if (onStatement) prisma.$on('query' as never, ({ query }: { query: string }) => onStatement(query))
}
