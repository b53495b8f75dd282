// What one request loads, a statement per level of nesting however many rows ask.

import type { DatabaseTables, ReleaseDatabase } from '@tiyu/data'
import DataLoader from 'dataloader'
import sql, { raw } from 'sql-template-tag'
import { type List, type Page, pageLoader, type Scope } from './page.ts'
import type { Row } from './row.ts'
import { selectedColumns } from './where.ts'
import type { PageArgs } from './window.ts'

/** Loads rows by key and pages by parent, each kind batched for the length of one request. */
export class Batch {
  private readonly query: ReleaseDatabase['query']
  private readonly pages = new Map<string, DataLoader<string, Page>>()
  private readonly byArguments = new Map<PageArgs, DataLoader<string, Page>>()
  private readonly loaders = new Map<string, DataLoader<string, unknown>>()

  constructor(database: ReleaseDatabase) {
    this.query = database.query
  }

  /**
   * The row of a table with this identifier, or null.
   * @param columns the columns to read beside the identifier; all without
   */
  async row<Model extends keyof DatabaseTables>(
    model: Model,
    id: string,
    columns?: readonly string[],
  ): Promise<DatabaseTables[Model] | null> {
    const found = await this.load(`${model} ${columns ?? '*'}`, id, async (ids) => {
      const selected = selectedColumns(columns && ['id', ...columns])
      const rows = await this.query<Row>(
        sql`select ${selected} from ${raw(`"${model}"`)} as t where t.id = any(${ids}::text[])`,
      )
      return new Map(rows.map((row) => [row.id as string, row]))
    })
    return (found ?? null) as DatabaseTables[Model] | null
  }

  /** The rows of a table with these identifiers, in their order. */
  async rowsOf<Model extends keyof DatabaseTables>(
    model: Model,
    ids: readonly string[],
  ): Promise<DatabaseTables[Model][]> {
    const found = await Promise.all(ids.map((id) => this.row(model, id)))
    return found.filter((row) => row !== null)
  }

  /** What `read` answers for a key, read once for all keys of one level. `read` must mean the same whenever `name` does. */
  load<Value>(name: string, key: string, read: (keys: readonly string[]) => Promise<Map<string, Value>>) {
    let loader = this.loaders.get(name) as DataLoader<string, Value | undefined> | undefined
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await read(keys)
        return keys.map((one) => found.get(one))
      })
      this.loaders.set(name, loader)
    }
    return loader.load(key)
  }

  /**
   * A page of the rows that belong to a parent. `list` must be the same whenever `name` and `args` are. A planned query
   * gives all objects of a field the very same arguments, by which its loader is found at once.
   */
  page(name: string, makeList: () => List, args: PageArgs, scope: Scope, parentKey: string): Promise<Page> {
    let loader = this.byArguments.get(args)
    if (!loader) {
      const key = JSON.stringify([name, scope, args])
      loader = this.pages.get(key) ?? pageLoader(this.query, makeList(), args, scope)
      this.pages.set(key, loader)
      this.byArguments.set(args, loader)
    }
    return loader.load(parentKey)
  }
}
