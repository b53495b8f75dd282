// The tables of a package that tell what a report speaks of: units, indicators, divisions, sports.
import { readDescriptor } from '../package/descriptor.ts'
import { readRows } from '../package/rows.ts'
import { PackageError } from '../problem.ts'
import { tables } from '../tables/all.ts'
import type { ModelName } from '../tables/column.ts'
import type { AnyTable } from '../tables/table.ts'
import type { Place } from './places.ts'

/** A unit with the base it converts to. */
interface CatalogueUnit {
  readonly code: string
  readonly name: string
  readonly baseCode: string
}

/** An indicator a draft may be matched to. */
export interface CatalogueIndicator {
  readonly code: string
  readonly name: string
  readonly unitCode: string
}

/** A sport by its Chinese name. */
export interface CatalogueSport {
  readonly code: string
  readonly name: string
}

/** What the extractor knows beforehand. */
export interface Catalogue {
  readonly units: readonly CatalogueUnit[]
  readonly indicators: readonly CatalogueIndicator[]
  readonly places: readonly Place[]
  readonly sports: readonly CatalogueSport[]
}

/**
 * Reads the catalogue of a package.
 * @throws PackageError with every problem of the tables it is read from
 */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const descriptor = await readDescriptor(folder)
  if (Array.isArray(descriptor)) throw new PackageError(descriptor)
  const rows = async <Values>(model: ModelName): Promise<Values[]> => {
    const table = tables.find((one) => one.model === model) as AnyTable
    const read: Values[] = []
    for await (const { values } of readRows(folder, descriptor, table, (problem) => {
      throw new PackageError([problem])
    })) {
      read.push(values as Values)
    }
    return read
  }
  return {
    units: await rows<CatalogueUnit>('Unit'),
    indicators: await rows<CatalogueIndicator>('Indicator'),
    places: (await rows<Place & { parentCode: string | null }>('Region')).map((place) => ({
      ...place,
      parentCode: place.parentCode ?? '',
    })),
    sports: await rows<CatalogueSport>('Sport'),
  }
}
