import { type ConnectionOptions, PipelinedConnection } from './pipelined-connection.ts'
import type { DatabaseLoad, Statement } from './release-database.ts'
import { retryOnLostConnection } from './retry.ts'

/** Prepared statements per connection, at most. */
const MAX_PREPARED_STATEMENTS = 1000

/** Interval at which connections that were lost are opened again, in milliseconds. */
const REOPEN_INTERVAL_MS = 1000

function leastBusy(connections: readonly PipelinedConnection[]): PipelinedConnection {
  return connections.reduce((one, other) => (other.inFlight < one.inFlight ? other : one))
}

/** The connections of a pool. */
export interface PoolConnections {
  /** Connections to the primary, at least one; each is opened at its first use. */
  readonly primary: readonly ConnectionOptions[]
  /** Connections to replicas, which are preferred while they are open. */
  readonly replicas?: readonly ConnectionOptions[]
}

/**
 * Connections to one release. Statements go to replicas while a connection to one is open, else to the primary; one whose
 * connection is lost is sent again.
 */
export class PipelinedPool {
  private readonly primary: readonly PipelinedConnection[]
  private readonly replicas: readonly PipelinedConnection[]
  private readonly statementNames = new Map<string, string>()
  private reopening: NodeJS.Timeout | undefined
  /** How often a lost connection was tried. */
  private attempts = 0
  private silentAt: number | undefined

  constructor({ primary, replicas = [] }: PoolConnections) {
    // A network that loses the packets of one connection has most often lost those of all.
    const dropAll = () => {
      this.silentAt = performance.now()
      for (const connection of this.connections) connection.drop()
    }
    this.primary = primary.map((options) => new PipelinedConnection(options, dropAll))
    this.replicas = replicas.map((options) => new PipelinedConnection(options, dropAll))
  }

  private get connections(): readonly PipelinedConnection[] {
    return [...this.primary, ...this.replicas]
  }

  /**
   * Opens the connections to replicas, and one to the primary, now and again whenever they are lost. With that one, the
   * primary knows that the release is being read.
   * @returns when a connection to a replica is open; rejects if none can be opened
   */
  async openReplicas(): Promise<void> {
    this.reopening = setInterval(() => {
      void this.primary[0]?.open().catch(() => {})
      void this.reopenReplicas().catch(() => {})
    }, REOPEN_INTERVAL_MS).unref()
    await Promise.any(this.replicas.map((connection) => connection.open()))
  }

  /** Returns the rows of a statement, from the connection with the fewest in flight. */
  query<Row>({ text, values, unprepared, isCopy = false }: Statement, signal?: AbortSignal): Promise<Row[]> {
    // Read once: a statement may be built from its parts whenever its text is read.
    const statement = { text, values, isCopy }
    const name = unprepared || isCopy ? undefined : this.preparedName(text)
    const send = () => this.choose().query<Row>(statement, name, signal)
    return send().catch((error) => {
      // No retry for a caller that has left.
      if (signal?.aborted) throw error
      return retryOnLostConnection(send, error)
    })
  }

  /** When the database last failed to answer, on the clock of `performance`; undefined if it never did. */
  get fellSilentAt(): number | undefined {
    return this.silentAt
  }

  load(): DatabaseLoad {
    const { connections } = this
    return {
      connections: connections.filter(({ isOpen }) => isOpen).length,
      statementsInFlight: connections.reduce((sum, { inFlight }) => sum + inFlight, 0),
    }
  }

  async end(): Promise<void> {
    clearInterval(this.reopening)
    await Promise.all(this.connections.map((connection) => connection.end()))
  }

  /** Tries one of the connections that are lost, each in its turn, and the others once it is open. */
  private async reopenReplicas(): Promise<void> {
    const lost = this.replicas.filter(({ isOpen }) => !isOpen)
    this.attempts += 1
    await lost[this.attempts % lost.length]?.open()
    await Promise.allSettled(lost.map((connection) => connection.open()))
  }

  private choose(): PipelinedConnection {
    const open = this.replicas.length > 0 ? this.replicas.filter(({ isOpen }) => isOpen) : this.replicas
    return leastBusy(open.length > 0 ? open : this.primary)
  }

  /** Returns the name that a statement is prepared under; undefined if too many are. */
  private preparedName(text: string): string | undefined {
    const name = this.statementNames.get(text)
    if (name || this.statementNames.size >= MAX_PREPARED_STATEMENTS) return name
    const newName = `s${this.statementNames.size}`
    this.statementNames.set(text, newName)
    return newName
  }
}
