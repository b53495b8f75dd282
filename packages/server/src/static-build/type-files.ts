// The files of one type: pages of records, key index, orders, statistics, CSV.
import { type ModelName, tableOf } from '@tiyu/model'
import { tableCalendarColumns } from '@tiyu/schema'
import type { DimensionGroups, ManifestType } from '@tiyu/sdk/static-build-format'
import { gzipPieces, gzipText } from './gzip.ts'
import { KeyIndex } from './key-index.ts'
import { countRecords, listRecords } from './list-records.ts'
import type { ListedType } from './listed-types.ts'
import type { OutputFolder } from './output-folder.ts'
import type { JsonObject, QueryExecutor } from './query-executor.ts'
import { readDimension } from './read-dimension.ts'
import { csvLine, csvRows } from './record-csv.ts'
import { columnPaths, recordFields, selectionText } from './record-fields.ts'

/** Types with more records are compressed, which makes their files a twelfth of the size. */
export const MAX_PLAIN_RECORDS = 10_000

/** Records per page: of plain files, and of compressed ones. */
const PAGE_SIZE = 200
const COMPRESSED_PAGE_SIZE = 1000

/** Types with more records get no order files, which would be large. */
const MAX_ORDERED_RECORDS = 50_000

/** Progress of one list. */
export interface StaticProgress {
  readonly list: string
  readonly records: number
  readonly total: number
}

/** Writes the files of one type. */
export class TypeFiles {
  private readonly execute: QueryExecutor
  private readonly output: OutputFolder
  private readonly type: ListedType
  private readonly onProgress: (progress: StaticProgress) => void
  private readonly files: string[] = []
  private isCompressed = false
  private pageSize = PAGE_SIZE
  private readonly parents: Record<string, string | null> = {}

  constructor(
    execute: QueryExecutor,
    output: OutputFolder,
    type: ListedType,
    onProgress: (progress: StaticProgress) => void,
  ) {
    this.execute = execute
    this.output = output
    this.type = type
    this.onProgress = onProgress
  }

  async write(): Promise<ManifestType> {
    const { list, key, isHierarchy } = this.type
    const count = await countRecords(this.execute, this.type)
    this.isCompressed = count > MAX_PLAIN_RECORDS
    if (this.isCompressed) this.pageSize = COMPRESSED_PAGE_SIZE
    await using index = new KeyIndex(count)
    const csv = `${list}/${list}.csv${this.isCompressed ? '.gz' : ''}`
    const lines = this.writeRecords(count, index)
    await this.output.write(csv, this.isCompressed ? gzipPieces(lines) : lines)
    return {
      list,
      key,
      count,
      pageSize: this.pageSize,
      files: this.files,
      keys: await this.writeKeys(index),
      orders: count > MAX_ORDERED_RECORDS ? {} : await this.writeOrders(),
      statistics: await this.writeStatistics(),
      dimensions: await this.writeDimensions(),
      numbers: this.type.statistics?.numbers ?? [],
      parents: isHierarchy ? await this.writeJson('parents', this.parents) : null,
      csv,
    }
  }

  /** Reads all records once: writes the pages, fills the key index and yields the lines of the CSV file. */
  private async *writeRecords(count: number, index: KeyIndex): AsyncGenerator<string, void, undefined> {
    const fields = recordFields(this.type.type)
    const columns = columnPaths(fields)
    yield csvLine(columns)
    let page: JsonObject[] = []
    let position = 0
    for await (const records of listRecords(this.execute, this.type, { selection: selectionText(fields) })) {
      yield csvRows(columns, records)
      for (const record of records) {
        await this.indexRecord(record, position, index)
        position += 1
        page.push(record)
        if (page.length === this.pageSize) page = await this.writePage(page)
      }
      this.onProgress({ list: this.type.list, records: position, total: count })
    }
    if (page.length > 0) await this.writePage(page)
  }

  private async indexRecord(record: JsonObject, position: number, index: KeyIndex): Promise<void> {
    const key = record[this.type.key] as string
    await index.add(key, position)
    if (this.type.isHierarchy) this.parents[key] = (record.parent as { code: string } | null)?.code ?? null
  }

  private async writePage(page: readonly JsonObject[]): Promise<never[]> {
    this.files.push(await this.writeJson(`${this.files.length + 1}`, page))
    return []
  }

  private async writeKeys(index: KeyIndex): Promise<string[]> {
    const paths: string[] = []
    for await (const text of index.texts()) {
      paths.push(await this.writeText(`keys/${paths.length}`, text))
    }
    return paths
  }

  private async writeOrders(): Promise<Record<string, string>> {
    const { key, orders } = this.type
    const positions = new Map<string, number>()
    const orderOf = async (order?: string) => {
      const keys: string[] = []
      for await (const records of listRecords(this.execute, this.type, { selection: key, ...(order && { order }) })) {
        keys.push(...records.map((record) => record[key] as string))
      }
      return keys
    }
    if (orders.length > 0) for (const one of await orderOf()) positions.set(one, positions.size)
    const paths: Record<string, string> = {}
    for (const order of orders) {
      const ordered = (await orderOf(order)).map((one) => positions.get(one))
      paths[order] = await this.writeJson(`orders/${order}`, ordered)
    }
    return paths
  }

  private async writeStatistics(): Promise<string | null> {
    const { statistics } = this.type
    if (!statistics) return null
    const groups = statistics.groupings.map(
      (name) => `${name}: groups(by: ${name}) { key name nameEn description descriptionEn count }`,
    )
    const { counted } = await this.execute<{ counted: { count: number } }>(
      `{ counted: ${statistics.field} { count ${groups.join(' ')} } }`,
    )
    const { count, ...grouped } = counted
    return this.writeJson('statistics', { count, groups: grouped })
  }

  private async writeDimensions(): Promise<string | null> {
    const { statistics, type } = this.type
    if (!statistics) return null
    const columns = tableCalendarColumns(tableOf(type.name as ModelName))
    const dimensions: Record<string, DimensionGroups> = {}
    for (const name of statistics.dimensions) {
      const groups = await readDimension(this.execute, statistics.field, name)
      dimensions[name] = { columns: columns[name] ?? [], groups }
    }
    return this.writeJson('dimensions', dimensions)
  }

  private writeJson(name: string, content: unknown): Promise<string> {
    return this.writeText(name, JSON.stringify(content))
  }

  /** Writes a JSON text. */
  private async writeText(name: string, text: string): Promise<string> {
    const path = `${this.type.list}/${name}.json${this.isCompressed ? '.gz' : ''}`
    await this.output.write(path, this.isCompressed ? gzipText(text) : text)
    return path
  }
}
