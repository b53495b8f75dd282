// The rows of a package that drafts may refer to, by their names.
import { findTableFile, loadDescriptor } from '@tiyu/datapackage'
import { type ModelName, tableOf } from '@tiyu/model'
import { pinyin } from 'pinyin-pro'
import type { Cells } from '../extract/draft-files.ts'
import { readTableRecords } from '../staged-package.ts'

/** A row that a draft may refer to. */
export interface KnownRow {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  /** Pinyin of the name and its initials, by which people type it. */
  readonly pinyin: string
}

/** Models that the columns of drafts refer to and whose rows are chosen by name. */
const MODELS: readonly ModelName[] = [
  'Indicator',
  'Region',
  'Unit',
  'Sport',
  'Event',
  'EventSeries',
  'Policy',
  'Organisation',
  'Programme',
  'Facility',
]

/** Rows of a table at most: nobody looks through more, and `tiyu check` finds a key that does not exist. */
const MAX_ROWS = 20_000

/** The rows by model; none for a model with too many. */
export type KnownRows = ReadonlyMap<ModelName, readonly KnownRow[]>

function toKnownRow(cells: Cells, key: string): KnownRow {
  const name = cells.name || cells.title || cells[key] || ''
  return { key: cells[key] ?? '', name, nameEn: cells.nameEn || cells.titleEn || '', pinyin: pinyinWords(name) }
}

/** Returns the pinyin of a name and its initials: jianshenbudao jsbd. */
export function pinyinWords(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  return `${syllables.join('')} ${syllables.map((one) => one.slice(0, 1)).join('')}`.toLowerCase()
}

async function readModel(folder: string, file: string, model: ModelName): Promise<readonly KnownRow[] | undefined> {
  const [header = [], ...records] = await readTableRecords(folder, file)
  if (records.length > MAX_ROWS) return undefined
  const { key } = tableOf(model)
  return records.map((record) =>
    toKnownRow(Object.fromEntries(header.map((name, at) => [name, record[at] ?? ''])), key),
  )
}

/**
 * Reads the rows of a package that drafts may refer to.
 * @throws PackageError if a table cannot be read
 */
export async function readKnownRows(folder: string): Promise<KnownRows> {
  const descriptor = await loadDescriptor(folder)
  const known = new Map<ModelName, readonly KnownRow[]>()
  for (const model of MODELS) {
    const file = findTableFile(descriptor, tableOf(model).name)
    const rows = file === undefined ? [] : await readModel(folder, file, model)
    if (rows) known.set(model, rows)
  }
  return known
}
