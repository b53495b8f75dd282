/** What every server of a comparison is told. */
export interface PeerSettings {
  readonly databaseUrl: string
  /** Schema that holds the tables of the release. */
  readonly release: string
  readonly port: number
  /** Connections to the database. */
  readonly connections: number
}

/** The settings as environment variables of a peer's process. */
export function toPeerEnv({ databaseUrl, release, port, connections }: PeerSettings): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    RELEASE: release,
    PORT: String(port),
    CONNECTIONS: String(connections),
  }
}

function requireEnv(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set; servers of a comparison are started by \`pnpm bench\`. 未设置 ${name}。`)
}

/** The settings this process was started with. */
export function readPeerSettings(): PeerSettings {
  return {
    databaseUrl: requireEnv('DATABASE_URL'),
    release: requireEnv('RELEASE'),
    port: Number(requireEnv('PORT')),
    connections: Number(requireEnv('CONNECTIONS')),
  }
}
