// The whole of a run: mapping, base package, files, and what becomes of them.
import { basename } from 'node:path'
import type { Bilingual } from '../bilingual.ts'
import { tables } from '../tables/all.ts'
import type { AnyTable } from '../tables/table.ts'
import { MappingError } from './mapping-error.ts'
import { slugOf } from './rule/identifier.ts'
import { declaredRows } from './rule/judge-rows.ts'
import { type ReadMapping, readMapping } from './rule/read-mapping.ts'
import type { Draft } from './run/draft.ts'
import { Identities } from './run/identity-part.ts'
import { judgeColumns, systemOf, unusedColumns } from './run/judge-source.ts'
import { Output } from './run/output.ts'
import { type MapReport, Tally } from './run/report.ts'
import { compileMapper } from './run/row-mapper.ts'
import { openSource } from './source/open-source.ts'
import { type LentTables, lentTables, readBase, Vocabulary } from './vocabulary.ts'

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
  onProgress?(read: number): void
}

/** Records between two words on progress. */
const STEP = 10_000

/** Where rows go; nowhere in a dry run. */
type Sink = Pick<Output, 'row' | 'reject' | 'leave'>

const nowhere: Sink = { row: async () => {}, reject: async () => {}, leave: async () => {} }

/** Keeps rows of the base package where the mapping adds or makes the same ones. */
class Declared {
  readonly kept: string[] = []
  private readonly vocabulary: Vocabulary
  private readonly sink: Sink

  constructor(vocabulary: Vocabulary, sink: Sink) {
    this.vocabulary = vocabulary
    this.sink = sink
  }

  /** Adds a row, unless there is one with its key. */
  async add(table: AnyTable, cells: Readonly<Record<string, string>>): Promise<boolean> {
    const key = cells[table.key] ?? ''
    if (this.vocabulary.has(table.model, key)) {
      this.kept.push(`${table.name} ${key}`)
      return false
    }
    this.vocabulary.add(table, cells)
    await this.sink.row(table, cells)
    return true
  }

  notes(): Bilingual[] {
    if (this.kept.length === 0) return []
    const named = `${this.kept.slice(0, 10).join(', ')}${this.kept.length > 10 ? ', …' : ''}`
    return [
      {
        en: `${this.kept.length} row(s) stand in the base package already and stay as they are there: ${named}.`,
        zh: `${this.kept.length} 行在基础包中已有，保留基础包的内容：${named}。`,
      },
    ]
  }
}

/** Sees that rows a mapping points to by name exist. */
function judgeSourceOfCitation({ mapping, place }: ReadMapping, vocabulary: Vocabulary): void {
  const source = mapping.citation?.source
  if (source === undefined || vocabulary.has('Source', source)) return
  throw new MappingError([
    {
      ...place(['citation', 'source']),
      field: 'citation.source',
      wrong: { en: `No source is called ${source}.`, zh: `没有名为 ${source} 的来源。` },
      right: { en: 'Add it at rows.sources.', zh: '请在 rows.sources 中补上。' },
    },
  ])
}

/** A run in progress. */
class Run {
  readonly tally = new Tally()
  readonly notes: Bilingual[] = []
  private readonly read: ReadMapping
  private readonly vocabulary: Vocabulary
  private readonly sink: Sink
  private readonly declared: Declared
  private readonly identities = new Identities()
  private readonly citations = tables.find(({ model }) => model === 'Citation') as AnyTable

  constructor(read: ReadMapping, vocabulary: Vocabulary, sink: Sink) {
    this.read = read
    this.vocabulary = vocabulary
    this.sink = sink
    this.declared = new Declared(vocabulary, sink)
  }

  async declare(): Promise<void> {
    for (const { table, cells } of declaredRows(this.read.mapping)) await this.declared.add(table, cells)
    judgeSourceOfCitation(this.read, this.vocabulary)
  }

  async file(path: string, onProgress: MapOptions['onProgress']): Promise<void> {
    const { read, vocabulary, identities } = this
    const name = basename(path)
    const source = await openSource(path, read.mapping.format)
    judgeColumns(read, source, name)
    const { system, notes } = systemOf(read, source, name)
    const map = compileMapper({ mapping: read.mapping, table: read.table, vocabulary, system, identities })
    for await (const record of source.records) {
      await this.settle(map(record))
      if (onProgress && this.tally.read % STEP === 0) onProgress(this.tally.read)
    }
    this.notes.push(...notes, ...source.notes(), ...unusedColumns(read, source, name))
  }

  private async settle(draft: Draft): Promise<void> {
    this.tally.add(draft)
    if (draft.faults.length > 0) return this.sink.reject(draft)
    const { table } = this.read
    if (lentTables.includes(table.name)) {
      if (!(await this.declared.add(table, draft.cells))) this.tally.kept += 1
    } else await this.sink.row(table, draft.cells)
    if (draft.citation) await this.sink.row(this.citations, draft.citation)
    await this.sink.leave(draft)
  }

  finish(): void {
    this.notes.push(...this.declared.notes())
  }
}

const UNVERIFIED: Bilingual = {
  en: 'Without --base, codes of regions, types and units were not compared with any package, and the folder is no whole package.',
  zh: '未指定 --base：地区、类型与单位代码未与任何数据包核对，输出也不是完整的数据包。',
}

async function runAll(run: Run, { sources, onProgress, base }: MapOptions): Promise<void> {
  await run.declare()
  for (const source of sources) await run.file(source, onProgress)
  run.finish()
  if (base === undefined) run.notes.push(UNVERIFIED)
}

/** Without an output nothing is written: a dry run. */
async function beginOutput(
  options: MapOptions,
  { mapping }: ReadMapping,
  lent: LentTables | undefined,
): Promise<Output | undefined> {
  if (options.out === undefined) return undefined
  const sourceName = slugOf(basename(options.sources[0] ?? '').replace(/\.[^.]*$/, '')) || 'file'
  return Output.begin({ folder: options.out, mapping, lent, sourceName })
}

/**
 * Turns foreign files into tables of ours. Every record becomes a row or is rejected with reasons.
 * @throws MappingError where the mapping cannot be used, SourceError where a file cannot be read, PackageError where the
 * base package and OutputError where the output folder cannot be used; nothing is left behind then
 */
export async function mapFiles(options: MapOptions): Promise<MapReport> {
  const read = await readMapping(options.mapping)
  const lent = options.base === undefined ? undefined : await readBase(options.base)
  const output = await beginOutput(options, read, lent)
  const run = new Run(read, lent?.vocabulary ?? new Vocabulary(false), output ?? nowhere)
  try {
    await runAll(run, options)
    const rows = (await output?.finish()) ?? {}
    return run.tally.report({ dryRun: output === undefined, rows, notes: run.notes })
  } catch (error) {
    await output?.abandon()
    throw error
  }
}
