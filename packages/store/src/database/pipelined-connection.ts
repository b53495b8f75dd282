// A connection with pipelining: several statements are in flight, which costs half of what one connection per statement
// does.
import { Socket } from 'node:net'
import pg from 'pg'
import { requestCancel } from './cancel-request.ts'
import { CopyQuery } from './copy-query.ts'
import type { Statement } from './release-database.ts'
import { StatementQueue } from './statement-queue.ts'

function send<Row>(client: pg.Client, { text, values, isCopy }: Statement, name: string | undefined): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    if (isCopy) {
      client.query(new CopyQuery(text, (error, messages) => (error ? reject(error) : resolve([...messages] as Row[]))))
      return
    }
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

/** Sends all statements of the current event loop tick in one write. */
function corkUntilNextTick(socket: Socket): void {
  if (socket.writableCorked > 0) return
  socket.cork()
  setImmediate(() => socket.uncork())
}

/** The key of a session, which the driver has received but does not declare. */
type KeyedClient = pg.Client & { readonly processID: number | null; readonly secretKey: number | null }

/** Ends the statement that a client runs, if its server has sent the key for it. */
function cancelRunning(client: pg.Client): void {
  const { host, port, processID, secretKey } = client as KeyedClient
  if (processID !== null && secretKey !== null) requestCancel({ host, port, processId: processID, secretKey })
}

/** A connected client and what it runs. */
interface Session {
  readonly client: pg.Client
  readonly socket: Socket
  readonly statements: StatementQueue
}

/** How a connection is opened. */
export interface ConnectionOptions {
  readonly config: pg.ClientConfig
  /** Prepares a new session; if it rejects, the connection is not opened. */
  readonly prepare?: (client: pg.Client) => Promise<void>
}

/** A connection that is opened when it is used, and again after it was lost. */
export class PipelinedConnection {
  /** Number of statements in flight. */
  inFlight = 0
  private readonly options: ConnectionOptions
  private session: Session | undefined
  private opening: Promise<Session> | undefined
  private isClosed = false
  private readonly onSilence: () => void

  /** @param onSilence called when the server does not answer any more */
  constructor(options: ConnectionOptions, onSilence: () => void) {
    this.options = options
    this.onSilence = onSilence
  }

  get isOpen(): boolean {
    return this.session !== undefined
  }

  /** Returns the rows of a statement; it is prepared if it has a name. */
  async query<Row>(statement: Statement, name: string | undefined, signal?: AbortSignal): Promise<Row[]> {
    this.inFlight += 1
    try {
      const { client, socket, statements } = this.session ?? (await this.openSession())
      signal?.throwIfAborted()
      corkUntilNextTick(socket)
      return await statements.run(() => send<Row>(client, statement, name), signal)
    } finally {
      this.inFlight -= 1
    }
  }

  /** Closes the connection; statements in flight and later ones fail. */
  async end(): Promise<void> {
    this.isClosed = true
    const session = this.session ?? (await this.opening?.catch(() => undefined))
    // `client.end` would wait for the statements in flight.
    if (this.inFlight > 0) session?.socket.destroy()
    else await session?.client.end()
  }

  /** Ends the connection at once; its statements fail as those of a lost connection, and the next one opens another. */
  drop(): void {
    this.session?.socket.destroy()
    this.session = undefined
  }

  /** Opens the connection unless it is open. */
  async open(): Promise<void> {
    if (!this.session) await this.openSession()
  }

  private openSession(): Promise<Session> {
    // A retried statement must not reopen a connection that was closed on purpose.
    if (this.isClosed) return Promise.reject(new Error('The release was closed. 该发布版已关闭。'))
    this.opening ??= this.connect().finally(() => {
      this.opening = undefined
    })
    return this.opening
  }

  private async connect(): Promise<Session> {
    const socket = new Socket()
    const client = new pg.Client({ ...this.options.config, pipeline: true, stream: () => socket })
    const detach = () => {
      if (this.session?.client === client) this.session = undefined
    }
    client.on('error', detach).on('end', detach)
    await client.connect()
    try {
      await this.options.prepare?.(client)
    } catch (error) {
      socket.destroy()
      throw error
    }
    const session = { client, socket, statements: new StatementQueue(() => cancelRunning(client), this.onSilence) }
    this.session = session
    return session
  }
}
