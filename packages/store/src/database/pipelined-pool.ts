// A connection pool with pipelining: each connection has several statements in flight, which costs half of what one
// connection per statement does.
import { Socket } from 'node:net'
import pg from 'pg'
import type { DatabaseLoad, Statement } from './release-database.ts'
import { retryOnLostConnection } from './retry.ts'

/** Prepared statements per connection, at most. */
const MAX_PREPARED_STATEMENTS = 1000

function send<Row>(client: pg.Client, { text, values }: Statement, name: string | undefined): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    // A pg.Query instead of a config object, which the driver would copy and wrap in another promise.
    const query = new pg.Query(
      text,
      values as unknown[],
      (error: Error | null | undefined, result: { readonly rows: unknown[] }) =>
        error ? reject(error) : resolve(result.rows as Row[]),
    )
    client.query(Object.assign(query, { name }))
  })
}

class PipelinedConnection {
  /** Number of statements in flight. */
  inFlight = 0
  private readonly config: pg.ClientConfig
  private client: pg.Client | undefined
  private socket: Socket | undefined
  private opening: Promise<pg.Client> | undefined
  private isClosed = false

  constructor(config: pg.ClientConfig) {
    this.config = config
  }

  get isOpen(): boolean {
    return this.client !== undefined
  }

  /** Returns the rows of a statement; it is prepared if it has a name. */
  async query<Row>(statement: Statement, name: string | undefined): Promise<Row[]> {
    this.inFlight += 1
    try {
      const client = this.client ?? (await this.open())
      this.corkUntilNextTick()
      return await send<Row>(client, statement, name)
    } finally {
      this.inFlight -= 1
    }
  }

  /** Closes the connection; statements in flight and later ones fail. */
  async end(): Promise<void> {
    this.isClosed = true
    const client = this.client ?? (await this.opening?.catch(() => undefined))
    // `client.end` would wait for the statements in flight.
    if (this.inFlight > 0) this.socket?.destroy()
    else await client?.end()
  }

  /** Sends all statements of the current event loop tick in one write. */
  private corkUntilNextTick(): void {
    const { socket } = this
    if (!socket || socket.writableCorked > 0) return
    socket.cork()
    setImmediate(() => socket.uncork())
  }

  private open(): Promise<pg.Client> {
    // A retried statement must not reopen a connection that was closed on purpose.
    if (this.isClosed) return Promise.reject(new Error('The release was closed. 该发布版已关闭。'))
    this.opening ??= this.connect().finally(() => {
      this.opening = undefined
    })
    return this.opening
  }

  private async connect(): Promise<pg.Client> {
    const socket = new Socket()
    const client = new pg.Client({ ...this.config, pipeline: true, stream: () => socket })
    const detach = () => {
      if (this.client === client) this.client = undefined
    }
    client.on('error', detach).on('end', detach)
    await client.connect()
    this.client = client
    this.socket = socket
    return client
  }
}

/** Connections to one release; a statement whose connection is lost is sent again. */
export class PipelinedPool {
  private readonly connections: readonly PipelinedConnection[]
  private readonly statementNames = new Map<string, string>()

  constructor(config: pg.ClientConfig, size: number) {
    this.connections = Array.from({ length: size }, () => new PipelinedConnection(config))
  }

  /** Returns the rows of a statement, from the connection with the fewest in flight. */
  query<Row>(statement: Statement): Promise<Row[]> {
    const name = this.statementName(statement)
    return retryOnLostConnection(() => this.leastBusy().query<Row>(statement, name))
  }

  load(): DatabaseLoad {
    return {
      connections: this.connections.filter(({ isOpen }) => isOpen).length,
      statementsInFlight: this.connections.reduce((sum, { inFlight }) => sum + inFlight, 0),
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.end()))
  }

  private leastBusy(): PipelinedConnection {
    return this.connections.reduce((one, other) => (other.inFlight < one.inFlight ? other : one))
  }

  private statementName({ text, unprepared }: Statement): string | undefined {
    if (unprepared) return undefined
    const name = this.statementNames.get(text)
    if (name || this.statementNames.size >= MAX_PREPARED_STATEMENTS) return name
    const newName = `s${this.statementNames.size}`
    this.statementNames.set(text, newName)
    return newName
  }
}
