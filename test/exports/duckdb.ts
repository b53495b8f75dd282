import { loadTool } from './installed-tools.ts'

/** A row of a result. */
export type DuckDbRow = Readonly<Record<string, unknown>>

interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): DuckDbRow[] }>
  closeSync(): void
}

interface DuckDbModule {
  readonly DuckDBInstance: { create(): Promise<{ connect(): Promise<Connection> }> }
}

/** A database in memory. */
export class DuckDb {
  private readonly connection: Connection

  private constructor(connection: Connection) {
    this.connection = connection
  }

  static async open(): Promise<DuckDb> {
    const { DuckDBInstance } = await loadTool<DuckDbModule>('@duckdb/node-api')
    return new DuckDb(await (await DuckDBInstance.create()).connect())
  }

  /** Runs a statement and returns its rows. */
  async query(sql: string): Promise<DuckDbRow[]> {
    return (await this.connection.runAndReadAll(sql)).getRowObjectsJS()
  }

  close(): void {
    this.connection.closeSync()
  }
}
