import type { citation, RowOf } from '@tiyu/model'
import type { UnitRow } from './figure.ts'

/** What the rules know of a citation. */
export type CitationRow = Pick<RowOf<(typeof citation)['columns']>, 'id' | 'sourceId' | 'asWritten'>

/** The tables that figures look into: units and citations, which come before all figures. */
export class FigureLookup {
  private readonly units = new Map<string, UnitRow>()
  private readonly citations = new Map<string, CitationRow>()

  addUnit(unit: UnitRow): void {
    this.units.set(unit.code, unit)
  }

  addCitation({ id, sourceId, asWritten }: CitationRow): void {
    this.citations.set(id, { id, sourceId, asWritten })
  }

  /** The unit of a row. */
  unit(code: string): UnitRow {
    return this.units.get(code) as UnitRow
  }

  /** A unit a rule knows of, which a package need not have. */
  findUnit(code: string): UnitRow | undefined {
    return this.units.get(code)
  }

  /** Every unit, in the order of the table. */
  allUnits(): UnitRow[] {
    return [...this.units.values()]
  }

  /** The citations with these identifiers, in their order. */
  citationsOf(ids: readonly string[]): CitationRow[] {
    return ids.map((id) => this.citations.get(id)).filter((citation) => citation !== undefined)
  }
}
