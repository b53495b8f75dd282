import type { citation, RowOf } from '@tiyu/model'
import type { UnitRow } from './figure.ts'

/** The columns of a citation that the rules read. */
export type CitationRow = Pick<RowOf<(typeof citation)['columns']>, 'id' | 'sourceId' | 'asWritten'>

/** The tables that figures refer to: units and citations, which must be read before the figures. */
export class FigureLookup {
  private readonly units = new Map<string, UnitRow>()
  private readonly citations = new Map<string, CitationRow>()

  addUnit(unit: UnitRow): void {
    this.units.set(unit.code, unit)
  }

  addCitation({ id, sourceId, asWritten }: CitationRow): void {
    this.citations.set(id, { id, sourceId, asWritten })
  }

  /** Returns the unit with a code that exists. */
  unit(code: string): UnitRow {
    return this.units.get(code) as UnitRow
  }

  /** Returns the unit with a code; undefined if the package lacks it. */
  findUnit(code: string): UnitRow | undefined {
    return this.units.get(code)
  }

  /** Returns all units in table order. */
  allUnits(): UnitRow[] {
    return [...this.units.values()]
  }

  /** Returns the citations with these IDs, in the same order. */
  citationsOf(ids: readonly string[]): CitationRow[] {
    return ids.map((id) => this.citations.get(id)).filter((citation) => citation !== undefined)
  }
}
