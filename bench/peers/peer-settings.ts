/** Settings of every server of a comparison. */
export interface PeerSettings {
  readonly databaseUrl: string
  /** Schema with the tables of the release. */
  readonly release: string
  readonly port: number
  /** Size of the connection pool. */
  readonly connections: number
}

/** Encodes the settings as environment variables. */
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
  throw new Error(
    `${name} is not set; start the servers with \`pnpm bench\`. 请用 \`pnpm bench\` 启动；未设置 ${name}。`,
  )
}

/** Reads the settings from the environment. */
export function readPeerSettings(): PeerSettings {
  return {
    databaseUrl: requireEnv('DATABASE_URL'),
    release: requireEnv('RELEASE'),
    port: Number(requireEnv('PORT')),
    connections: Number(requireEnv('CONNECTIONS')),
  }
}
