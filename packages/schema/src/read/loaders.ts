// DataLoaders of one request: one statement per level of nesting, however many rows the level has.
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import DataLoader from 'dataloader'
import sql, { raw } from 'sql-template-tag'
import type { PageArgs } from './keyset/page-range.ts'
import type { ListQuery } from './list-query.ts'
import type { Page } from './page.ts'
import { ParentPageLoader, type Scope } from './parent-page-loader.ts'
import { type Row, selectList } from './where.ts'

const namesByColumns = new WeakMap<readonly string[], string>()

/** Returns names of columns in one text, which is joined once for all rows that a field reads. */
function namesIn(columns: readonly string[]): string {
  const known = namesByColumns.get(columns)
  if (known !== undefined) return known
  const names = columns.join()
  namesByColumns.set(columns, names)
  return names
}

/** Loads rows by key and pages by parent, batched and cached for one request. */
export class Loaders {
  private readonly query: ReleaseDatabase['query']
  private readonly pageLoaders = new Map<string, ParentPageLoader>()
  private readonly pageLoadersByArgs = new Map<PageArgs, ParentPageLoader>()
  private readonly rowLoaders = new Map<string, DataLoader<string, Row | null>>()
  private readonly loadersByName = new Map<string, DataLoader<string, unknown>>()

  constructor(database: ReleaseDatabase) {
    this.query = database.query
  }

  /**
   * Loads the row of a table with this identifier, or null.
   * @param columns the columns to read in addition to the identifier; all if omitted
   */
  row<Model extends keyof DatabaseTables>(
    model: Model,
    id: string,
    columns?: readonly string[],
  ): Promise<DatabaseTables[Model] | null> {
    return this.rowLoader(model, columns).load(id) as Promise<DatabaseTables[Model] | null>
  }

  /** Loads the rows of a table with these identifiers, in this order, without those that do not exist. */
  async rows<Model extends keyof DatabaseTables>(
    model: Model,
    ids: readonly string[],
  ): Promise<DatabaseTables[Model][]> {
    const loadedRows = await Promise.all(ids.map((id) => this.row(model, id)))
    return loadedRows.filter((row) => row !== null)
  }

  private rowLoader(model: string, columns: readonly string[] | undefined): DataLoader<string, Row | null> {
    const name = `${model} ${columns ? namesIn(columns) : '*'}`
    let loader = this.rowLoaders.get(name)
    if (!loader) {
      loader = new DataLoader((ids) => this.fetchRows(model, ids, columns))
      this.rowLoaders.set(name, loader)
    }
    return loader
  }

  private async fetchRows(
    model: string,
    ids: readonly string[],
    columns: readonly string[] | undefined,
  ): Promise<(Row | null)[]> {
    const selected = selectList(columns && ['id', ...columns])
    const rows = await this.query<Row>(
      sql`select ${selected} from ${raw(`"${model}"`)} as t where t.id = any(${ids}::text[])`,
    )
    const byId = new Map(rows.map((row) => [row.id as string, row]))
    return ids.map((id) => byId.get(id) ?? null)
  }

  /** Loads the value of a key; `fetch` gets the keys of one level at once, and must be the same for each call of a name. */
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
   * Loads a page of the rows that belong to a parent. A compiled query passes the same `args` object for all parents of a
   * field, which finds the loader without building the list again.
   * @param buildList its list must depend only on `name`, `args` and the projection
   */
  page(name: string, buildList: () => ListQuery, args: PageArgs, scope: Scope, parentKey: string): Promise<Page> {
    let loader = this.pageLoadersByArgs.get(args)
    if (!loader) {
      loader = this.pageLoader(name, buildList(), args, scope)
      this.pageLoadersByArgs.set(args, loader)
    }
    return loader.load(parentKey)
  }

  /** Fields with equal arguments share a loader, which reads the columns of all of them. */
  private pageLoader(name: string, list: ListQuery, args: PageArgs, scope: Scope): ParentPageLoader {
    const key = JSON.stringify([name, scope, args])
    const shared = this.pageLoaders.get(key)
    if (shared?.extendProjection(list.projection)) return shared
    const loader = new ParentPageLoader(this.query, list, args, scope)
    this.pageLoaders.set(key, loader)
    return loader
  }
}
