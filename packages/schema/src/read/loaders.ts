// What one request loads, a statement per level of nesting however many rows ask.

import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import DataLoader from 'dataloader'
import sql, { raw } from 'sql-template-tag'
import { type ListQuery, type Page, pageLoader, type Scope } from './page.ts'
import type { PageArgs } from './page-range.ts'
import type { Row } from './row.ts'
import { selectList } from './where.ts'

/** Loads rows by key and pages by parent, each kind batched for the length of one request. */
export class Loaders {
  private readonly query: ReleaseDatabase['query']
  private readonly pageLoaders = new Map<string, DataLoader<string, Page>>()
  private readonly pageLoadersByArgs = new Map<PageArgs, DataLoader<string, Page>>()
  private readonly loadersByName = new Map<string, DataLoader<string, unknown>>()

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
    const row = await this.load(`${model} ${columns ?? '*'}`, id, async (ids) => {
      const selected = selectList(columns && ['id', ...columns])
      const rows = await this.query<Row>(
        sql`select ${selected} from ${raw(`"${model}"`)} as t where t.id = any(${ids}::text[])`,
      )
      return new Map(rows.map((row) => [row.id as string, row]))
    })
    return (row ?? null) as DatabaseTables[Model] | null
  }

  /** The rows of a table with these identifiers, in their order. */
  async rows<Model extends keyof DatabaseTables>(
    model: Model,
    ids: readonly string[],
  ): Promise<DatabaseTables[Model][]> {
    const loadedRows = await Promise.all(ids.map((id) => this.row(model, id)))
    return loadedRows.filter((row) => row !== null)
  }

  /** What `read` answers for a key, read once for all keys of one level. `read` must mean the same whenever `name` does. */
  load<Value>(name: string, key: string, fetch: (keys: readonly string[]) => Promise<Map<string, Value>>) {
    let loader = this.loadersByName.get(name) as DataLoader<string, Value | undefined> | undefined
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const values = await fetch(keys)
        return keys.map((one) => values.get(one))
      })
      this.loadersByName.set(name, loader)
    }
    return loader.load(key)
  }

  /**
   * A page of the rows that belong to a parent. `list` must be the same whenever `name` and `args` are. A planned query
   * gives all objects of a field the very same arguments, by which its loader is found at once.
   */
  page(name: string, buildList: () => ListQuery, args: PageArgs, scope: Scope, parentKey: string): Promise<Page> {
    let loader = this.pageLoadersByArgs.get(args)
    if (!loader) {
      const key = JSON.stringify([name, scope, args])
      loader = this.pageLoaders.get(key) ?? pageLoader(this.query, buildList(), args, scope)
      this.pageLoaders.set(key, loader)
      this.pageLoadersByArgs.set(args, loader)
    }
    return loader.load(parentKey)
  }
}
