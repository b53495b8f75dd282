import type { SeriesReference } from '@tiyu/statistics/series'
import type { Parents } from '../conditions.ts'
import type { FileRecord } from '../files.ts'
import type { RecordStore } from '../record-store.ts'
import { FilesRegions } from './region-tree.ts'
import { type FilesRows, toIndicator, toSeriesBreak, toUnit } from './rows.ts'

/** Rows by their codes. */
class CodeTable<Row extends { readonly code: string }> {
  readonly rows: readonly Row[]
  private readonly byCode: ReadonlyMap<string, Row>

  constructor(rows: readonly Row[]) {
    this.rows = rows
    this.byCode = new Map(rows.map((row) => [row.code, row]))
  }

  find(code: string): Row | undefined {
    return this.byCode.get(code)
  }

  /** Returns the row that a record refers to. */
  get(code: string): Row {
    return this.byCode.get(code) as Row
  }
}

/** What series and statistics look up, with the records. */
export interface FilesReference extends SeriesReference<FilesRows> {
  readonly Unit: CodeTable<FilesRows['Unit']>
  readonly Indicator: CodeTable<FilesRows['Indicator']>
  readonly Region: FilesRegions
}

/** For groups that are only counted. */
export const NO_REFERENCE: FilesReference = {
  Unit: new CodeTable<FilesRows['Unit']>([]),
  Indicator: new CodeTable<FilesRows['Indicator']>([]),
  Region: new FilesRegions({}, new Map()),
  SeriesBreak: { rows: [] },
}

/** Loads a short table. */
async function loadTable<Row>(store: RecordStore, type: string, toRow: (record: FileRecord) => Row): Promise<Row[]> {
  const rows: Row[] = []
  for await (const record of store.all(type)) rows.push(toRow(record))
  return rows
}

/** Loads the units, the indicators and the hierarchy of regions. */
export async function loadReference(store: RecordStore): Promise<FilesReference> {
  const { parents } = store.type('Region')
  return {
    Unit: new CodeTable(await loadTable(store, 'Unit', toUnit)),
    Indicator: new CodeTable(await loadTable(store, 'Indicator', toIndicator)),
    Region: new FilesRegions(parents ? await store.readJson<Parents>(parents) : {}, new Map()),
    SeriesBreak: { rows: [] },
  }
}

/** Loads besides what series look up: the levels of regions, and the series breaks. */
export async function loadSeriesReference(store: RecordStore): Promise<FilesReference> {
  const { parents } = store.type('Region')
  const levels = await loadTable(store, 'Region', ({ code, level }) => [code, level] as [string, string])
  return {
    ...(await loadReference(store)),
    Region: new FilesRegions(parents ? await store.readJson<Parents>(parents) : {}, new Map(levels)),
    SeriesBreak: { rows: await loadTable(store, 'SeriesBreak', toSeriesBreak) },
  }
}
