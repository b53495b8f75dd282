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
export function peerEnvironment({ databaseUrl, release, port, connections }: PeerSettings): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    RELEASE: release,
    PORT: String(port),
    CONNECTIONS: String(connections),
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set; servers of a comparison are started by \`pnpm bench\`. 未设置 ${name}。`)
}

/** The settings this process was started with. */
export function peerSettings(): PeerSettings {
  return {
    databaseUrl: required('DATABASE_URL'),
    release: required('RELEASE'),
    port: Number(required('PORT')),
    connections: Number(required('CONNECTIONS')),
  }
}
