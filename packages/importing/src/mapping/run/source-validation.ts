// Whether a file and a mapping fit together, judged before the first record is read.
import { type Bilingual, type Problem, quote } from '@tiyu/model'
import { findReferenceSystem, type ReferenceSystem } from '../coordinates/reference-system.ts'
import { MappingError } from '../mapping-error.ts'
import type { LoadedMapping } from '../rule/read-mapping.ts'
import { mentionedColumns, usedColumns } from '../rule/used-columns.ts'
import { columnIndex, type SourceFile } from '../source/record.ts'

function hasColumn(columns: readonly string[], name: string): boolean {
  return name === '$line' || name === '$file' || columnIndex(columns, name) !== undefined
}

/**
 * Sees that every column the mapping names stands in the header.
 * @throws MappingError with those that do not
 */
export function validateColumns({ mapping, locate }: LoadedMapping, { columns }: SourceFile, file: string): void {
  const problems: Problem[] = []
  for (const used of usedColumns(mapping).filter(({ optional }) => !optional)) {
    const missing = used.columns.filter((name) => !hasColumn(columns, name))
    if (missing.length === 0 || (used.alternatives && missing.length < used.columns.length)) continue
    const names = missing.map(quote).join(', ')
    const columnList = columns.map((name) => name.replaceAll(/\s+/g, ' ')).join(', ')
    problems.push({
      ...locate(used.path),
      field: used.path.join('.'),
      message: { en: `${file} has no column ${names}.`, zh: `${file} 中没有列 ${names}。` },
      hint: {
        en: `Its columns are ${columnList}. If that looks wrong, check format.delimiter, format.header and format.encoding.`,
        zh: `其列为 ${columnList}。若看起来不对，请检查 format.delimiter、format.header 与 format.encoding。`,
      },
    })
  }
  if (problems.length > 0) throw new MappingError(problems)
}

/** What the file has and the mapping neither uses nor ignores. */
export function unusedColumns({ mapping }: LoadedMapping, { columns }: SourceFile, file: string): Bilingual[] {
  const mentionedNames = mentionedColumns(mapping)
  const unused = columns.filter((name, index) => !mentionedNames.has(name) && !mentionedNames.has(`#${index + 1}`))
  if (unused.length === 0) return []
  const names = unused.join(', ')
  return [
    {
      en: `Columns of ${file} that go nowhere: ${names}. Map them, or list them at ignore.`,
      zh: `${file} 中未被使用的列：${names}。请补上映射，或列入 ignore。`,
    },
  ]
}

/** The coordinate system of a file, and what to know about it. */
export interface ResolvedReferenceSystem {
  readonly system: ReferenceSystem
  readonly notes: readonly Bilingual[]
}

/**
 * The coordinate system the mapping names, else the one the file states, else WGS 84.
 * @throws MappingError where it is not known
 */
export function resolveReferenceSystem(
  { mapping: { coordinates }, locate }: LoadedMapping,
  { crs }: SourceFile,
  file: string,
): ResolvedReferenceSystem {
  const mappingCrs = coordinates?.crs
  const system = findReferenceSystem(mappingCrs ?? (coordinates ? crs : undefined), coordinates?.proj4)
  if ('message' in system) {
    throw new MappingError([{ ...locate(['coordinates', 'crs']), field: 'coordinates.crs', ...system }])
  }
  if (!coordinates || crs === undefined) return { system, notes: [] }
  const fileSystem = findReferenceSystem(crs)
  if ('message' in fileSystem || fileSystem.name === system.name || (fileSystem.isWgs84 && system.isWgs84))
    return { system, notes: [] }
  return {
    system,
    notes: [
      {
        en: `${file} states the coordinate system ${crs}; the mapping says ${system.name}, which counted.`,
        zh: `${file} 声明坐标系为 ${crs}；映射写的是 ${system.name}，以映射为准。`,
      },
    ],
  }
}
