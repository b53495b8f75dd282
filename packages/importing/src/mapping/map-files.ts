// The whole of a run: mapping, base package, files, and what becomes of them.
import { basename } from 'node:path'
import { type AnyTable, type Bilingual, tables } from '@tiyu/model'
import { MappingError } from './mapping-error.ts'
import { type BaseTables, baseTables, ReferenceIndex, readBasePackage } from './reference-index.ts'
import { slugify } from './rule/identifier.ts'
import { type LoadedMapping, readMapping } from './rule/read-mapping.ts'
import { getDeclaredRows } from './rule/row-validation.ts'
import { IdRegistry } from './run/identifier-step.ts'
import type { MappedRow } from './run/mapped-row.ts'
import { OutputWriter } from './run/output-writer.ts'
import { type MapReport, ReportBuilder } from './run/report.ts'
import { compileMapper } from './run/row-mapper.ts'
import { resolveReferenceSystem, unusedColumns, validateColumns } from './run/source-validation.ts'
import { openSource } from './source/open-source.ts'

/** What to map, and where to. */
export interface MapOptions {
  /** Path of the mapping. */
  readonly mapping: string
  /** Paths of the files, read one after the other into one table. */
  readonly sources: readonly string[]
  /** Folder to make; it must not exist or be empty. Nothing is written where it is absent. */
  readonly out?: string
  /** Folder of a package that lends its regions, units, sports and facility types. */
  readonly base?: string
  /** Hears how many records were read, every few thousand. */
  onProgress?(recordCount: number): void
}

/** Records between two words on progress. */
const PROGRESS_INTERVAL = 10_000

/** Where rows go; nowhere in a dry run. */
type Writer = Pick<OutputWriter, 'writeRow' | 'writeRejected' | 'writeSkipped'>

const nullWriter: Writer = { writeRow: async () => {}, writeRejected: async () => {}, writeSkipped: async () => {} }

/** Keeps rows of the base package where the mapping adds or makes the same ones. */
class DeclaredRows {
  readonly existing: string[] = []
  private readonly referenceIndex: ReferenceIndex
  private readonly writer: Writer

  constructor(referenceIndex: ReferenceIndex, writer: Writer) {
    this.referenceIndex = referenceIndex
    this.writer = writer
  }

  /** Adds a row, unless there is one with its key. */
  async add(table: AnyTable, cells: Readonly<Record<string, string>>): Promise<boolean> {
    const key = cells[table.key] ?? ''
    if (this.referenceIndex.has(table.model, key)) {
      this.existing.push(`${table.name} ${key}`)
      return false
    }
    this.referenceIndex.add(table, cells)
    await this.writer.writeRow(table, cells)
    return true
  }

  notes(): Bilingual[] {
    if (this.existing.length === 0) return []
    const listed = `${this.existing.slice(0, 10).join(', ')}${this.existing.length > 10 ? ', …' : ''}`
    return [
      {
        en: `${this.existing.length} row(s) stand in the base package already and stay as they are there: ${listed}.`,
        zh: `${this.existing.length} 行在基础包中已有，保留基础包的内容：${listed}。`,
      },
    ]
  }
}

/** Sees that rows a mapping points to by name exist. */
function validateCitationSource({ mapping, locate }: LoadedMapping, referenceIndex: ReferenceIndex): void {
  const source = mapping.citation?.source
  if (source === undefined || referenceIndex.has('Source', source)) return
  throw new MappingError([
    {
      ...locate(['citation', 'source']),
      field: 'citation.source',
      message: { en: `No source is called ${source}.`, zh: `没有名为 ${source} 的来源。` },
      hint: { en: 'Add it at rows.sources.', zh: '请在 rows.sources 中补上。' },
    },
  ])
}

/** A run in progress. */
class MappingRun {
  readonly report = new ReportBuilder()
  readonly notes: Bilingual[] = []
  private readonly loaded: LoadedMapping
  private readonly referenceIndex: ReferenceIndex
  private readonly writer: Writer
  private readonly declaredRows: DeclaredRows
  private readonly idRegistry = new IdRegistry()
  private readonly citations = tables.find(({ model }) => model === 'Citation') as AnyTable

  constructor(loaded: LoadedMapping, referenceIndex: ReferenceIndex, writer: Writer) {
    this.loaded = loaded
    this.referenceIndex = referenceIndex
    this.writer = writer
    this.declaredRows = new DeclaredRows(referenceIndex, writer)
  }

  async addDeclaredRows(): Promise<void> {
    for (const { table, cells } of getDeclaredRows(this.loaded.mapping)) await this.declaredRows.add(table, cells)
    validateCitationSource(this.loaded, this.referenceIndex)
  }

  async mapFile(path: string, onProgress: MapOptions['onProgress']): Promise<void> {
    const { loaded, referenceIndex, idRegistry } = this
    const name = basename(path)
    const source = await openSource(path, loaded.mapping.format)
    validateColumns(loaded, source, name)
    const { system, notes } = resolveReferenceSystem(loaded, source, name)
    const map = compileMapper({ mapping: loaded.mapping, table: loaded.table, referenceIndex, system, idRegistry })
    for await (const record of source.records) {
      await this.writeRow(map(record))
      if (onProgress && this.report.read % PROGRESS_INTERVAL === 0) onProgress(this.report.read)
    }
    this.notes.push(...notes, ...source.notes(), ...unusedColumns(loaded, source, name))
  }

  private async writeRow(row: MappedRow): Promise<void> {
    this.report.add(row)
    if (row.errors.length > 0) return this.writer.writeRejected(row)
    const { table } = this.loaded
    if (baseTables.includes(table.name)) {
      if (!(await this.declaredRows.add(table, row.cells))) this.report.existing += 1
    } else await this.writer.writeRow(table, row.cells)
    if (row.citation) await this.writer.writeRow(this.citations, row.citation)
    await this.writer.writeSkipped(row)
  }

  finish(): void {
    this.notes.push(...this.declaredRows.notes())
  }
}

const NO_BASE_NOTE: Bilingual = {
  en: 'Without --base, codes of regions, types and units were not compared with any package, and the folder is no whole package.',
  zh: '未指定 --base：地区、类型与单位代码未与任何数据包核对，输出也不是完整的数据包。',
}

async function runAll(run: MappingRun, { sources, onProgress, base }: MapOptions): Promise<void> {
  await run.addDeclaredRows()
  for (const source of sources) await run.mapFile(source, onProgress)
  run.finish()
  if (base === undefined) run.notes.push(NO_BASE_NOTE)
}

/** Without an output nothing is written: a dry run. */
async function createOutput(
  options: MapOptions,
  { mapping }: LoadedMapping,
  base: BaseTables | undefined,
): Promise<OutputWriter | undefined> {
  if (options.out === undefined) return undefined
  const sourceName = slugify(basename(options.sources[0] ?? '').replace(/\.[^.]*$/, '')) || 'file'
  return OutputWriter.create({ folder: options.out, mapping, base, sourceName })
}

/**
 * Turns foreign files into tables of ours. Every record becomes a row or is rejected with reasons.
 * @throws MappingError where the mapping cannot be used, SourceError where a file cannot be read, PackageError where the
 * base package and OutputError where the output folder cannot be used; nothing is left behind then
 */
export async function mapFiles(options: MapOptions): Promise<MapReport> {
  const loaded = await readMapping(options.mapping)
  const base = options.base === undefined ? undefined : await readBasePackage(options.base)
  const output = await createOutput(options, loaded, base)
  const run = new MappingRun(loaded, base?.referenceIndex ?? new ReferenceIndex(false), output ?? nullWriter)
  try {
    await runAll(run, options)
    const rows = (await output?.finish()) ?? {}
    return run.report.build({ dryRun: output === undefined, rows, notes: run.notes })
  } catch (error) {
    await output?.abort()
    throw error
  }
}
