// What statistics look up about units, regions and indicators, read from the files of a static build.
import type { Reference, Region, Unit } from '@tiyu/quantity/statistics'
import type { Parents } from '../conditions.ts'
import type { FileRecord } from '../files.ts'
import type { RecordStore } from '../record-store.ts'

const codeOf = (reference: unknown): string => Object(reference).code

function toUnit({ code, base, factor, quantityKind, ucum }: FileRecord): Unit {
  return { code, baseCode: codeOf(base), factor, quantityKind, ucum } as Unit
}

/** Returns the codes above a region, nearest first. */
function ancestorsOf(code: string, parents: Parents): string[] {
  const parent = parents[code]
  return parent ? [parent, ...ancestorsOf(parent, parents)] : []
}

/** An indicator with its unit. */
interface Indicator {
  readonly aggregation: string
  readonly unit: { readonly code: string }
}

/** Loads a short table by code. */
async function loadTable(store: RecordStore, type: string): Promise<ReadonlyMap<string, FileRecord>> {
  const rows = new Map<string, FileRecord>()
  for (const file of store.type(type).files)
    for (const row of await store.readJson<FileRecord[]>(file)) rows.set(codeOf(row), row)
  return rows
}

/** What statistics look up, with the unit of an indicator, and the records of units. */
export interface FilesReference extends Reference {
  readonly Indicator: { get(code: string): Indicator }
  readonly units: ReadonlyMap<string, FileRecord>
}

/** Returns what statistics look up in these rows; the levels of regions only matter for ratios, which files do not have. */
function createReference(
  units: ReadonlyMap<string, FileRecord>,
  indicators: ReadonlyMap<string, FileRecord>,
  parents: Parents,
): FilesReference {
  return {
    units,
    Unit: { get: (code) => toUnit(units.get(code) as FileRecord) },
    Indicator: { get: (code) => indicators.get(code) as object as Indicator },
    Region: {
      get: (code): Region => ({
        level: '',
        parentCode: parents[code] ?? null,
        ancestorCodes: ancestorsOf(code, parents),
      }),
      childKeys: () => [],
    },
  }
}

/** For groups that are only counted. */
export const NO_REFERENCE: FilesReference = createReference(new Map(), new Map(), {})

/** Loads what statistics look up. */
export async function loadReference(store: RecordStore): Promise<FilesReference> {
  const { parents: path } = store.type('Region')
  const parents: Parents = path ? await store.readJson<Parents>(path) : {}
  return createReference(await loadTable(store, 'Unit'), await loadTable(store, 'Indicator'), parents)
}
