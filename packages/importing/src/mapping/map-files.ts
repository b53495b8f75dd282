// Runs a mapping: reads the mapping, the base package and the source files, and writes the output.
import { basename, dirname, join } from 'node:path'
import { type AnyTable, type Bilingual, quote, tables } from '@tiyu/model'
import { MappingError } from './errors.ts'
import { type BaseTables, baseTables, type ExistingRows, ReferenceIndex, readBasePackage } from './reference-index.ts'
import { slugify } from './rule/identifier.ts'
import type { Mapping } from './rule/mapping-schema.ts'
import { type LoadedMapping, readMapping } from './rule/read-mapping.ts'
import { getDeclaredRows } from './rule/row-validation.ts'
import { existingIdentifier } from './rule/value-error.ts'
import { IdRegistry } from './run/identifier-step.ts'
import type { MappedRow } from './run/mapped-row.ts'
import { OutputWriter } from './run/output-writer.ts'
import { type MapReport, ReportBuilder } from './run/report.ts'
import { compileMapper } from './run/row-mapper.ts'
import { resolveReferenceSystem, unusedColumns, validateColumns } from './run/source-validation.ts'
import { joinRecords } from './source/join.ts'
import { openSource, unpackSource } from './source/open-source.ts'
import type { SourceFile } from './source/record.ts'
import { splitRecords, unpivotRecords } from './source/reshape.ts'

/** Options of a run. */
export interface MapOptions {
  /** Path of the mapping. */
  readonly mapping: string
  /** Paths of the source files, read in order into one table. */
  readonly sources: readonly string[]
  /** Output folder; it must be empty or not exist. Without it the run is a dry run. */
  readonly out?: string
  /** Folder of the base package, whose codes are used and whose rows are included. */
  readonly base?: string
  /**
   * What becomes of the rows of the base package: they are kept and a record with the key of one is rejected (append, the
   * default) or merged into it (merge), or only regions, units, sports and facility types are kept (drop).
   */
  readonly existing?: ExistingRows
  /** Called with the number of records read, every ten thousand. */
  onProgress?(recordCount: number): void
}

/** Records between two calls of `onProgress`. */
const PROGRESS_INTERVAL = 10_000

/** Destination of the rows; a dry run discards them. */
type Writer = Pick<OutputWriter, 'writeRow' | 'updateRow' | 'writeRejected' | 'writeSkipped'>

const nullWriter: Writer = {
  writeRow: async () => {},
  updateRow: () => {},
  writeRejected: async () => {},
  writeSkipped: async () => {},
}

/** Adds rows to tables of the base package, skipping those whose key exists there. */
class DeclaredRows {
  readonly existing: string[] = []
  private readonly referenceIndex: ReferenceIndex
  private readonly writer: Writer

  constructor(referenceIndex: ReferenceIndex, writer: Writer) {
    this.referenceIndex = referenceIndex
    this.writer = writer
  }

  /** Adds a row. Returns false if its key exists already. */
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
        en: `${this.existing.length} row(s) already exist in the base package and were not changed: ${listed}.`,
        zh: `${this.existing.length} 行在基础包中已有，未作改动：${listed}。`,
      },
    ]
  }
}

/** @throws MappingError if the source of the citations does not exist */
function validateCitationSource({ mapping, locate }: LoadedMapping, referenceIndex: ReferenceIndex): void {
  const source = mapping.citation?.source
  if (source === undefined || referenceIndex.has('Source', source)) return
  throw new MappingError([
    {
      ...locate(['citation', 'source']),
      field: 'citation.source',
      message: { en: `Unknown source ${quote(source)}.`, zh: `没有标识为 ${quote(source)} 的来源。` },
      hint: { en: 'Add it to rows.sources.', zh: '请在 rows.sources 中补上。' },
    },
  ])
}

/** Applies the sections `join`, `split` and `unpivot`. */
async function reshape(file: SourceFile, mapping: Mapping, mappingFolder: string): Promise<SourceFile> {
  let source = file
  for (const rule of mapping.join) source = await joinRecords(source, rule, join(mappingFolder, rule.file))
  if (mapping.split) source = splitRecords(source, mapping.split)
  return mapping.unpivot ? unpivotRecords(source, mapping.unpivot, mapping.nothing) : source
}

/** What a run needs besides its mapping. */
interface RunContext {
  /** Folder of the mapping, to which its paths are relative. */
  readonly mappingFolder: string
  readonly base: BaseTables | undefined
  readonly writer: Writer
}

/** A run in progress. */
class MappingRun {
  readonly report = new ReportBuilder()
  readonly notes: Bilingual[] = []
  private readonly loaded: LoadedMapping
  private readonly mappingFolder: string
  private readonly existing: ExistingRows | undefined
  private readonly referenceIndex: ReferenceIndex
  private readonly writer: Writer
  private readonly declaredRows: DeclaredRows
  private readonly idRegistry = new IdRegistry()
  private readonly citations = tables.find(({ model }) => model === 'Citation') as AnyTable

  constructor(loaded: LoadedMapping, { mappingFolder, base, writer }: RunContext) {
    const referenceIndex = base?.referenceIndex ?? new ReferenceIndex(false)
    this.loaded = loaded
    this.mappingFolder = mappingFolder
    this.existing = base?.existing
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
    const { format } = loaded.mapping
    await using unpacked = await unpackSource(path, format)
    const name = basename(unpacked.path)
    const source = await reshape(await openSource(unpacked.path, format), loaded.mapping, this.mappingFolder)
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
    const { table } = this.loaded
    const isMerged = this.existing === 'merge' && this.isExisting(table, row.cells)
    if (!isMerged && !baseTables.includes(table.name) && this.isExisting(table, row.cells)) this.rejectExisting(row)
    this.report.add(row)
    if (row.errors.length > 0) return this.writer.writeRejected(row)
    if (isMerged) this.merge(row)
    else if (baseTables.includes(table.name)) {
      if (!(await this.declaredRows.add(table, row.cells))) this.report.existing += 1
    } else await this.writer.writeRow(table, row.cells)
    if (row.citation) await this.writeCitation(row.citation)
    await this.writer.writeSkipped(row)
  }

  private isExisting(table: AnyTable, cells: Readonly<Record<string, string>>): boolean {
    return this.referenceIndex.has(table.model, cells[table.key] ?? '')
  }

  private rejectExisting(row: MappedRow): void {
    const { key, name } = this.loaded.table
    const value = row.cells[key] ?? ''
    if (row.errors.length === 0) row.errors.push({ ...existingIdentifier(value, name), field: key, column: '', value })
  }

  private merge({ cells }: MappedRow): void {
    this.report.merged += 1
    this.writer.updateRow(this.loaded.table, cells)
  }

  private async writeCitation(citation: Readonly<Record<string, string>>): Promise<void> {
    if (this.isExisting(this.citations, citation)) this.writer.updateRow(this.citations, citation)
    else await this.writer.writeRow(this.citations, citation)
  }

  finish(): void {
    this.notes.push(...this.declaredRows.notes())
  }
}

const NO_BASE_NOTE: Bilingual = {
  en: 'Without --base, codes of regions, types and units are not checked, and the output is not a complete package.',
  zh: '未指定 --base：未核对地区、类型与单位代码，输出也不是完整的数据包。',
}

const DROP_NOTE: Bilingual = {
  en: 'Of the base package only regions, units, sports and facility types are in the output (--existing drop).',
  zh: '基础包中只有地区、单位、运动项目与设施类型写入了输出（--existing drop）。',
}

async function runAll(run: MappingRun, { sources, onProgress, base, existing }: MapOptions): Promise<void> {
  await run.addDeclaredRows()
  for (const source of sources) await run.mapFile(source, onProgress)
  run.finish()
  if (base === undefined) run.notes.push(NO_BASE_NOTE)
  else if (existing === 'drop') run.notes.push(DROP_NOTE)
}

/** Returns undefined for a dry run. */
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
 * Maps source files to tables of a package. Every record becomes a row or is rejected with its errors.
 * @throws MappingError if the mapping is invalid, SourceError if a source file is unreadable, PackageError if the base
 * package is invalid, OutputError if the output folder cannot be used; no output is left behind
 */
export async function mapFiles(options: MapOptions): Promise<MapReport> {
  const loaded = await readMapping(options.mapping)
  const { existing = 'append' } = options
  const base = options.base === undefined ? undefined : await readBasePackage(options.base, existing)
  const output = await createOutput(options, loaded, base)
  const run = new MappingRun(loaded, { mappingFolder: dirname(options.mapping), base, writer: output ?? nullWriter })
  try {
    await runAll(run, options)
    const rows = (await output?.finish()) ?? {}
    return run.report.build({ dryRun: output === undefined, rows, notes: run.notes })
  } catch (error) {
    await output?.abort()
    throw error
  }
}
