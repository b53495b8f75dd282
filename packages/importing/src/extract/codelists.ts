// The tables of a package that tell what a report speaks of: units, indicators, divisions, sports.
import { readDescriptor, readRows } from '@tiyu/datapackage'
import { type AnyTable, type ModelName, PackageError, tables } from '@tiyu/model'
import type { GazetteerRegion } from './gazetteer.ts'

/** A unit with the base it converts to. */
interface CodelistUnit {
  readonly code: string
  readonly name: string
  readonly baseCode: string
}

/** An indicator a draft may be matched to. */
export interface CodelistIndicator {
  readonly code: string
  readonly name: string
  readonly unitCode: string
}

/** A sport by its Chinese name. */
export interface CodelistSport {
  readonly code: string
  readonly name: string
}

/** What the extractor knows beforehand. */
export interface Codelists {
  readonly units: readonly CodelistUnit[]
  readonly indicators: readonly CodelistIndicator[]
  readonly regions: readonly GazetteerRegion[]
  readonly sports: readonly CodelistSport[]
}

/**
 * Reads the catalogue of a package.
 * @throws PackageError with every problem of the tables it is read from
 */
export async function readCodelists(folder: string): Promise<Codelists> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) throw new PackageError(descriptor)
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
