// Sites of facilities: each county has its own box inside its province, and its share of all facilities.
import type { Division } from './divisions.ts'
import { type Box, provinceBoxes } from './province-boxes.ts'
import { Random } from './random.ts'

/** A county with facilities. */
export interface Site {
  readonly code: string
  readonly name: string
  readonly box: Box
  /** Relative number of facilities. */
  readonly weight: number
}

/** Share of its cell that a county fills, so that neighbours do not touch. */
const FILLED_SHARE = 0.9

/** Spread of the number of facilities between counties. */
const SPREAD = 0.8

/** Returns a cell of a grid over a box. */
function gridCell([west, south, east, north]: Box, index: number, side: number): Box {
  const width = (east - west) / side
  const height = (north - south) / side
  const left = west + (index % side) * width
  const bottom = south + Math.floor(index / side) * height
  return [left, bottom, left + width * FILLED_SHARE, bottom + height * FILLED_SHARE]
}

/** Counties, and cities without counties, grouped by province. */
function countiesByProvince(divisions: readonly Division[]): Map<string, Division[]> {
  const parents = new Set(divisions.map(({ parentCode }) => parentCode))
  const provinces = new Map<string, Division[]>()
  for (const division of divisions) {
    if (parents.has(division.code) || division.level === 'PROVINCE') continue
    const province = division.code.slice(0, 2)
    provinces.set(province, [...(provinces.get(province) ?? []), division])
  }
  return provinces
}

/**
 * Assigns a site to every county. Boxes replace real outlines: they are cells of a grid over the province, in the order of
 * the codes.
 */
export function createSites(divisions: readonly Division[], seed: number): Site[] {
  const random = new Random(seed, 'sites')
  return [...countiesByProvince(divisions)].flatMap(([province, counties]) => {
    const side = Math.ceil(Math.sqrt(counties.length))
    const provinceBox = provinceBoxes[province] as Box
    return counties.map(({ code, name }, index) => ({
      code,
      name,
      box: gridCell(provinceBox, index, side),
      weight: Math.exp(random.normal() * SPREAD),
    }))
  })
}
