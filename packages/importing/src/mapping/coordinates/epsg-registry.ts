// The EPSG registry as committed tables: the systems that can be converted, and why the others cannot.
// Written by packages/importing/codegen; see docs/decisions/033-coordinate-systems-from-proj.md.
import { readFileSync } from 'node:fs'
import { type Bounds, parseBounds } from './bounds.ts'

/** A transformation from the datum of a system to WGS 84. */
interface DatumShift {
  /** Translations in metres, rotations in seconds of arc (position vector convention), scale in parts per million. */
  readonly parameters: string
  readonly areaOfUse: Bounds
}

/** A coordinate system that can be converted to WGS 84. */
export interface EpsgSystem {
  readonly name: string
  /** PROJ string of the projection and the ellipsoid, without a datum. */
  readonly projection: string
  /** True if the axes count towards west and south. */
  readonly isSouthOriented: boolean
  /** True if the transformations do not cover the whole area of use; positions outside them cannot be converted. */
  readonly isPartial: boolean
  /** The most accurate first. */
  readonly shifts: readonly DatumShift[]
  readonly areaOfUse: Bounds
  /** Metres. */
  readonly accuracy: number
}

/**
 * Why a coordinate system cannot be converted: `heights`, `vertical` and `geocentric` are the kind of system, the others
 * what is missing to convert a plane or geographic one.
 */
export type RefusalReason =
  | 'heights'
  | 'vertical'
  | 'geocentric'
  | 'transformation'
  | 'inaccurate'
  | 'projection'
  | 'unit'

/** A coordinate system that cannot be converted. */
export interface RefusedSystem {
  readonly name: string
  readonly reason: RefusalReason
  /** EPSG code of the corresponding system without heights; empty if there is none. */
  readonly alternative: string
}

type Rows = ReadonlyMap<string, readonly string[]>

/** Reads a table of tab-separated values by the first column. */
function readTable(name: string): Rows {
  const text = readFileSync(new URL(`./registry/${name}.tsv`, import.meta.url), 'utf8')
  const [, ...lines] = text.trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [key = '', ...cells] = line.split('\t')
      return [key, cells]
    }),
  )
}

const cache = new Map<string, Rows>()

function table(name: string): Rows {
  const rows = cache.get(name) ?? readTable(name)
  cache.set(name, rows)
  return rows
}

function findShift(key: string): DatumShift {
  const [parameters = '', bounds = ''] = table('datum-shifts').get(key) ?? []
  return { parameters, areaOfUse: parseBounds(bounds) }
}

/** Returns a coordinate system that can be converted; undefined if the code is refused or unknown. */
export function findEpsgSystem(code: string): EpsgSystem | undefined {
  const cells = table('systems').get(code)
  if (!cells) return undefined
  const [name = '', projection = '', axes = '', shifts = '', bounds = '', coverage = '', accuracy = ''] = cells
  return {
    name,
    projection,
    isSouthOriented: axes === 'ws',
    isPartial: coverage === 'partial',
    shifts: shifts.split(' ').map(findShift),
    areaOfUse: parseBounds(bounds),
    accuracy: Number(accuracy),
  }
}

/** Returns a coordinate system that the registry knows but that cannot be converted. */
export function findRefusedSystem(code: string): RefusedSystem | undefined {
  const cells = table('refused-systems').get(code)
  if (!cells) return undefined
  const [name = '', reason = '', alternative = ''] = cells
  return { name, reason: reason as RefusalReason, alternative }
}

/** Returns the codes of all systems that can be converted. */
export function acceptedCodes(): string[] {
  return [...table('systems').keys()]
}

/** Returns the codes of all systems that cannot be converted. */
export function refusedCodes(): string[] {
  return [...table('refused-systems').keys()]
}
