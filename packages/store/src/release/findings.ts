// Findings of a package, from its files.

import {
  type CitationRow,
  collectFindings,
  createFigure,
  type FactRows,
  Facts,
  type Figure,
  FigureLookup,
  type Finding,
  type ObservationRow,
  type UnitRow,
} from '@tiyu/audit'
import { type Row, readRows } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import type { CopyEncoder } from './copy-encoder.ts'
import { loadDescriptor } from './naming.ts'

/** Columns of the table of findings, in the order they are loaded. */
export const findingColumns = [
  'id',
  'rule',
  'verdict',
  'explanation',
  'explanationEn',
  'expression',
  'computed',
  'stated',
  'tolerance',
  'unitCode',
  'indicatorCode',
  'regionCode',
  'yearFrom',
  'yearTo',
  'observationIds',
  'facilityId',
  'citationIds',
] as const satisfies readonly (keyof Finding)[]

/** Tables whose rows are kept unchanged; of the large ones only some columns are kept. */
const FACT_MODELS = [
  'Source',
  'Indicator',
  'Region',
  'RankClaim',
  'IndicatorPart',
  'IndicatorRatio',
  'IndicatorIncrease',
  'CompletionRate',
  'DivisionCount',
  'DivisionCountIndicator',
  'BaseYearComparison',
] as const satisfies readonly (keyof FactRows)[]

/** A phrase that may state a quantity in two units, such as 21700亩(1447公顷): all that the rules read of facilities. */
const PARENTHESIS = /[(（]/

/** Copies a text: a slice of a chunk of the file would keep the whole chunk in memory. */
function copyString(text: string): string {
  return Buffer.from(text).toString()
}

/** Collects the rows the rules read, in the order of `tables`. */
export class FactCollector {
  private readonly rows: Record<string, unknown[]> = Object.fromEntries(FACT_MODELS.map((model) => [model, []]))
  readonly figures: Figure[] = []
  readonly lookup = new FigureLookup()
  private readonly facilities: FactRows['Facility'][number][] = []
  private readonly internedCodes = new Map<string, string>()

  /** Adds a row of any table; other tables are ignored. */
  add(model: string, values: Row['values']): void {
    if (model === 'Observation') this.addFigure(values as unknown as ObservationRow)
    else if (model === 'Facility') this.addFacility(values as unknown as FactRows['Facility'][number])
    else if (model === 'Citation') this.lookup.addCitation(values as unknown as CitationRow)
    else if (model === 'Unit') this.lookup.addUnit(values as unknown as UnitRow)
    else this.rows[model]?.push(values)
  }

  /** The facts of all rows; nothing may be added after. */
  facts(): Facts {
    return new Facts({ ...this.rows, Facility: this.facilities } as unknown as FactRows, this)
  }

  private addFacility({ id, regionCode, citationIds }: FactRows['Facility'][number]): void {
    if (this.lookup.citationsOf(citationIds).some(({ asWritten }) => PARENTHESIS.test(asWritten)))
      this.facilities.push({ id, regionCode, citationIds })
  }

  private internCode(code: string): string {
    const interned = this.internedCodes.get(code)
    if (interned !== undefined) return interned
    const copy = copyString(code)
    this.internedCodes.set(copy, copy)
    return copy
  }

  private addFigure(row: ObservationRow): void {
    const { indicatorCode, regionCode, unitCode } = row
    const shared = {
      id: copyString(row.id),
      indicatorCode: this.internCode(indicatorCode),
      regionCode: this.internCode(regionCode),
      unitCode: this.internCode(unitCode),
    }
    this.figures.push(createFigure({ ...row, ...shared }, this.lookup))
  }
}

/**
 * Everything the rules find in the package in `folder`, which must have passed `checkPackage`.
 * @throws PackageError when datapackage.json cannot be read
 */
export async function auditPackage(folder: string): Promise<Finding[]> {
  const descriptor = await loadDescriptor(folder)
  const collector = new FactCollector()
  for (const table of tables) {
    for await (const { values } of readRows(folder, descriptor, table, () => {})) collector.add(table.model, values)
  }
  return collectFindings(collector.facts())
}

/** Writes the row of a finding. */
export function writeFinding(encoder: CopyEncoder, finding: Finding): void {
  for (const column of findingColumns) encoder.writeCell(finding[column])
  encoder.endLine()
}
