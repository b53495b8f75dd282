// The code lists the extractor uses: units, indicators, regions and sports of a package.
import { loadDescriptor, readRows } from '@tiyu/datapackage'
import { type AnyTable, type ModelName, PackageError, tables } from '@tiyu/model'
import type { GazetteerRegion } from './gazetteer.ts'

/** A unit with its base unit. */
interface CodelistUnit {
  readonly code: string
  readonly name: string
  readonly baseCode: string
  readonly nameEn?: string
}

/** An indicator that drafts may refer to. */
export interface CodelistIndicator {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
  readonly unitCode: string
}

/** A sport with its name. */
export interface CodelistSport {
  readonly code: string
  readonly name: string
  readonly nameEn?: string
}

/** All code lists. */
export interface Codelists {
  readonly units: readonly CodelistUnit[]
  readonly indicators: readonly CodelistIndicator[]
  readonly regions: readonly GazetteerRegion[]
  readonly sports: readonly CodelistSport[]
}

/**
 * Reads the code lists of a package.
 * @throws PackageError at the first problem of a table
 */
export async function readCodelists(folder: string): Promise<Codelists> {
  const descriptor = await loadDescriptor(folder)
  const readTable = async <Values>(model: ModelName): Promise<Values[]> => {
    const table = tables.find((candidate) => candidate.model === model) as AnyTable
    const rows: Values[] = []
    for await (const { values } of readRows(folder, descriptor, table, (problem) => {
      throw new PackageError([problem])
    })) {
      rows.push(values as Values)
    }
    return rows
  }
  return {
    units: await readTable<CodelistUnit>('Unit'),
    indicators: await readTable<CodelistIndicator>('Indicator'),
    regions: (await readTable<GazetteerRegion & { parentCode: string | null }>('Region')).map((region) => ({
      ...region,
      parentCode: region.parentCode ?? '',
    })),
    sports: await readTable<CodelistSport>('Sport'),
  }
}
