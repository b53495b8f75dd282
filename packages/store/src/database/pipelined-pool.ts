// The connections lists are read through. Several statements are under way on each at once, and the database answers them
// in turn, which costs half of what a connection for each statement does.
import { Socket } from 'node:net'
import pg from 'pg'
import type { Statement } from './release-database.ts'
import { retryOnLostConnection } from './retry.ts'

/** Statements the database is asked to keep a plan of, on each connection. */
const MAX_PREPARED_STATEMENTS = 1000

function send<Row>(client: pg.Client, { text, values }: Statement, name: string | undefined): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    // Made by hand: of a description of a query the driver makes copies and promises of its own.
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
  /** Statements under way. */
  inFlight = 0
  private readonly config: pg.ClientConfig
  private client: pg.Client | undefined
  private socket: Socket | undefined
  private opening: Promise<pg.Client> | undefined
  private isClosed = false

  constructor(config: pg.ClientConfig) {
    this.config = config
  }

  /** The rows of a statement, whose plan the database keeps by its name if it has one. */
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

  /** Ends it; a statement that is under way, or asked for later, fails. */
  async end(): Promise<void> {
    this.isClosed = true
    const client = this.client ?? (await this.opening?.catch(() => undefined))
    // The driver would wait for what is under way.
    if (this.inFlight > 0) this.socket?.destroy()
    else await client?.end()
  }

  /** Sends the statements of all requests that have come in at once in one piece. */
  private corkUntilNextTick(): void {
    const { socket } = this
    if (!socket || socket.writableCorked > 0) return
    socket.cork()
    setImmediate(() => socket.uncork())
  }

  private open(): Promise<pg.Client> {
    // A statement that is asked again must not open anew what was closed on purpose.
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

/** A few connections to one release; a statement whose connection is lost is asked again. */
export class PipelinedPool {
  private readonly connections: readonly PipelinedConnection[]
  private readonly statementNames = new Map<string, string>()

  constructor(config: pg.ClientConfig, size: number) {
    this.connections = Array.from({ length: size }, () => new PipelinedConnection(config))
  }

  /** The rows of a statement, by the connection that has the fewest under way. */
  query<Row>(statement: Statement): Promise<Row[]> {
    const name = this.statementName(statement)
    return retryOnLostConnection(() => this.leastBusy().query<Row>(statement, name))
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
