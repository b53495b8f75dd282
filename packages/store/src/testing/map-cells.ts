import { type FacilityCell, FacilityCells } from '../map/facility-cells.ts'
import { type MapCell, mapCells } from '../map/map-cells.ts'
import { PlaceKeys } from '../map/place-keys.ts'

/** Returns the cells of a map of places, as a release has them. */
export function mapCellsOf(places: readonly { readonly longitude: number; readonly latitude: number }[]): MapCell[] {
  const keys = new PlaceKeys()
  for (const { longitude, latitude } of places) keys.add(longitude, latitude)
  return [...mapCells(keys.sorted())]
}

/** Returns the counts of facilities by cell, as a release has them. */
export function facilityCellsOf(facilities: readonly Readonly<Record<string, unknown>>[]): FacilityCell[] {
  const cells = new FacilityCells()
  for (const facility of facilities) cells.add(facility, facility)
  return [...cells.cells()]
}
