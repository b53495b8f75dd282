// Generates a data package of the size of a nation for benchmarks. Only the codes and names of divisions are facts.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DESCRIPTOR_FILE, formatDescriptor, tableResources } from '@tiyu/datapackage'
import { parse } from 'csv-parse/sync'
import { readDivisions, readTownships, regionRow } from './divisions.ts'
import { facilityRows } from './facility-rows.ts'
import { makeIndicators } from './indicators.ts'
import { cubeCapacity, observationRows } from './observation-rows.ts'
import { createSites } from './sites.ts'
import { type WriteOptions, writeTable } from './table-file.ts'

type Cells = Readonly<Record<string, string>>

/** Options of the generated package. */
export interface NationOptions extends Pick<WriteOptions, 'onProgress'> {
  readonly out: string
  readonly facilities: number
  readonly observations: number
  readonly indicators: number
  readonly seed: number
  /** True to include townships among the regions. */
  readonly townships: boolean
  /** True to compress facilities and observations. */
  readonly gzip: boolean
}

/** Thrown if more observations are requested than there are cells. */
export class CapacityError extends Error {
  override readonly name = 'CapacityError'
}

const PUBLISHED_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url))

/** Tables copied from the published package. */
const COPIED_TABLES = ['units', 'sports', 'facility-types']

/** Tables large enough to be compressed. */
const LARGE_TABLES = ['facilities', 'observations']

async function publishedRows(table: string): Promise<Cells[]> {
  return parse<Cells>(await readFile(join(PUBLISHED_FOLDER, `${table}.csv`)), { columns: true })
}

function descriptorText(options: NationOptions, files: ReadonlyMap<string, string>): string {
  const metadata = {
    name: 'tiyu-generated-nation',
    title: '程序生成的全国规模测试数据，并非事实 · Generated data of the size of a nation, not facts',
    description: `${options.facilities} facilities and ${options.observations} observations, generated from seed ${options.seed} for measurements. Codes and names of divisions are real, everything else is invented. 由程序按种子 ${options.seed} 生成，供性能测量使用；除行政区划代码与名称外均为虚构。`,
    version: '2025.1',
    licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  }
  const resources = tableResources().map((resource) => {
    const path = files.get(resource.name) ?? resource.path
    return { ...resource, path, ...(path.endsWith('.gz') && { compression: 'gz' }) }
  })
  return formatDescriptor(metadata, resources)
}

/**
 * Generates the package; the same options give the same bytes.
 * @throws CapacityError if more observations are requested than there are cells
 */
export async function generateNation(options: NationOptions): Promise<void> {
  const { out, seed } = options
  const divisions = readDivisions()
  const regions = options.townships ? [...divisions, ...readTownships()] : divisions
  const indicators = makeIndicators(
    await publishedRows('facility-types'),
    await publishedRows('sports'),
    options.indicators,
  )
  const cube = { indicators, divisions }
  if (options.observations > cubeCapacity(cube)) {
    throw new CapacityError(
      `At most ${cubeCapacity(cube)} observations fit; request fewer, or more indicators. 最多容纳 ${cubeCapacity(cube)} 条观测值，请减少数量或增加指标。`,
    )
  }
  const rows: Readonly<Record<string, Iterable<Cells>>> = {
    regions: regions.map(regionRow),
    indicators: indicators.map(({ row }) => row),
    facilities: facilityRows(options.facilities, createSites(divisions, seed), seed),
    observations: observationRows(options.observations, cube, seed),
  }
  await mkdir(out, { recursive: true })
  const files = new Map<string, string>()
  for (const { name, path, schema } of tableResources()) {
    if (COPIED_TABLES.includes(name)) {
      await copyFile(join(PUBLISHED_FOLDER, path), join(out, path))
      continue
    }
    const columns = schema.fields.map((field) => field.name)
    const table = { file: path, columns, rows: rows[name] ?? [] }
    const fileName = await writeTable(table, {
      ...options,
      folder: out,
      gzip: options.gzip && LARGE_TABLES.includes(name),
    })
    files.set(name, fileName)
  }
  await writeFile(join(out, DESCRIPTOR_FILE), descriptorText(options, files))
}
