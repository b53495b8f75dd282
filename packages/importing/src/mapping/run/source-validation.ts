// Checks before the first record is read that a mapping fits a source file.
import { type Bilingual, type Problem, quote } from '@tiyu/model'
import { findReferenceSystem, type ReferenceSystem } from '../coordinates/reference-system.ts'
import { MappingError } from '../errors.ts'
import type { LoadedMapping } from '../rule/read-mapping.ts'
import { mentionedColumns, usedColumns } from '../rule/used-columns.ts'
import { columnIndex, type SourceFile } from '../source/record.ts'

function hasColumn(columns: readonly string[], name: string): boolean {
  return name === '$line' || name === '$file' || columnIndex(columns, name) !== undefined
}

/**
 * Checks that the file has every column the mapping uses.
 * @throws MappingError with the missing columns
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
      message: { en: `Missing column ${names} in ${file}.`, zh: `${file} 中没有列 ${names}。` },
      hint: {
        en: `Its columns are ${columnList}. If they look wrong, check format.delimiter, format.header and format.encoding.`,
        zh: `其列为 ${columnList}。若看起来不对，请检查 format.delimiter、format.header 与 format.encoding。`,
      },
    })
  }
  if (problems.length > 0) throw new MappingError(problems)
}

/** Maximum number of unmapped columns listed. */
const MAX_UNUSED = 60

/** Returns a note on the columns that the mapping neither uses nor ignores. */
export function unusedColumns({ mapping }: LoadedMapping, { columns }: SourceFile, file: string): Bilingual[] {
  const mentionedNames = mentionedColumns(mapping)
  const unused = columns.filter(
    (name, index) => !name.startsWith('$') && !mentionedNames.has(name) && !mentionedNames.has(`#${index + 1}`),
  )
  if (unused.length === 0) return []
  const names = `${unused.slice(0, MAX_UNUSED).join(', ')}${unused.length > MAX_UNUSED ? `, … (${unused.length})` : ''}`
  return [
    {
      en: `Unmapped columns in ${file}: ${names}. Map them, or list them in ignore.`,
      zh: `${file} 中未映射的列：${names}。请补上映射，或列入 ignore。`,
    },
  ]
}

/** The coordinate system of a file, with notes for the report. */
export interface ResolvedReferenceSystem {
  readonly system: ReferenceSystem
  readonly notes: readonly Bilingual[]
}

/**
 * Returns the coordinate system of the mapping, else of the file, else WGS 84.
 * @throws MappingError if it is unknown
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
  if (!coordinates) return { system, notes: [] }
  return { system, notes: [...precedenceNotes(system, crs, file), ...accuracyNotes(system, file)] }
}

/** Returns a note if the file declares another system than the mapping. */
function precedenceNotes(system: ReferenceSystem, crs: string | undefined, file: string): Bilingual[] {
  const fileSystem = crs === undefined ? system : findReferenceSystem(crs)
  if ('message' in fileSystem || fileSystem.name === system.name || (fileSystem.isWgs84 && system.isWgs84)) return []
  return [
    {
      en: `${file} declares the coordinate system ${crs}, the mapping ${system.name}; the mapping takes precedence.`,
      zh: `${file} 声明的坐标系为 ${crs}，映射写的是 ${system.name}；以映射为准。`,
    },
  ]
}

/** Returns a note on the accuracy of converted coordinates. */
function accuracyNotes({ name, title, accuracy }: ReferenceSystem, file: string): Bilingual[] {
  if (accuracy === undefined) return []
  return [
    {
      en: `Coordinates of ${file} are converted from ${name} (${title}); the conversion is accurate to ${accuracy} m.`,
      zh: `${file} 的坐标由 ${name}（${title}）换算，换算精度为 ${accuracy} 米。`,
    },
  ]
}
