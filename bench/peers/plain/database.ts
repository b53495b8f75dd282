import { PrismaPg } from '@prisma/adapter-pg'
import { readPeerSettings } from '../peer-settings.ts'
import { PrismaClient } from './generated/prisma/client.ts'

const { databaseUrl, release, connections } = readPeerSettings()

const names = new Map<string, string>()

/** Names a statement, so that PostgreSQL prepares it once. */
function statementName({ sql }: { readonly sql: string }): string {
  const name = names.get(sql) ?? `plain${names.size}`
  names.set(sql, name)
  return name
}

const adapter = new PrismaPg(
  { connectionString: databaseUrl, max: connections, options: `-c search_path="${release}"` },
  { schema: release, statementNameGenerator: statementName },
)

/** Prisma client of the release. */
export const prisma = new PrismaClient({ adapter })
