import type { Kysely, LogEvent } from 'kysely'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { DatabaseTables } from './tables.ts'

/** An open release: typed SQL for lists, Prisma for single objects. */
export interface ReleaseDatabase {
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
