// The checks of the data itself, from the files of a package.
import { type Row, readRows } from '../package/rows.ts'
import { findAll } from '../rules/all.ts'
import { factFigure } from '../rules/fact-figure.ts'
import { type FactRows, Facts } from '../rules/facts.ts'
import type { Figure, ObservationRow, UnitRow } from '../rules/figure.ts'
import { type Cited, FigureSources } from '../rules/figure-sources.ts'
import type { Finding } from '../rules/finding.ts'
import { tables } from '../tables/all.ts'
import type { CopyText } from './copy-text.ts'
import { requireDescriptor } from './naming.ts'

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

/** Tables whose rows are kept as they are; the large ones are kept in part. */
const KEPT = ['Source', 'Indicator', 'Region', 'RankClaim'] as const

/** A phrase that may give a quantity twice, as 21700亩(1447公顷) does: all that the rules look for in facilities. */
const BRACKET = /[(（]/

/** A text of its own: one cut out of a chunk of the file would keep the whole chunk in memory. */
function detached(text: string): string {
  return Buffer.from(text).toString()
}

/** Collects what the rules look at, as the rows of a package go by in the order of `tables`. */
export class FactCollector {
  private readonly kept: Record<string, unknown[]> = Object.fromEntries(KEPT.map((model) => [model, []]))
  readonly figures: Figure[] = []
  readonly sources = new FigureSources()
  private readonly facilities: FactRows['Facility'][number][] = []
  private readonly codes = new Map<string, string>()

  /** Takes in a row. */
  add(model: string, values: Row['values']): void {
    if (model === 'Observation') this.addFigure(values as unknown as ObservationRow)
    else if (model === 'Facility') this.addFacility(values as unknown as FactRows['Facility'][number])
    else if (model === 'Citation') this.sources.addCitation(values as unknown as Cited)
    else if (model === 'Unit') this.sources.addUnit(values as unknown as UnitRow)
    else this.kept[model]?.push(values)
  }

  /** The facts of all rows; nothing may be added after. */
  facts(): Facts {
    return new Facts({ ...this.kept, Facility: this.facilities } as unknown as FactRows, this)
  }

  private addFacility({ id, regionCode, citationIds }: FactRows['Facility'][number]): void {
    if (this.sources.citationsOf(citationIds).some(({ asWritten }) => BRACKET.test(asWritten)))
      this.facilities.push({ id, regionCode, citationIds })
  }

  private code(code: string): string {
    const known = this.codes.get(code)
    if (known !== undefined) return known
    const own = detached(code)
    this.codes.set(own, own)
    return own
  }

  private addFigure(row: ObservationRow): void {
    const { indicatorCode, regionCode, unitCode } = row
    const shared = {
      id: detached(row.id),
      indicatorCode: this.code(indicatorCode),
      regionCode: this.code(regionCode),
      unitCode: this.code(unitCode),
    }
    this.figures.push(factFigure({ ...row, ...shared }, this.sources))
  }
}

/**
 * Everything the rules find in the package in `folder`, which must have passed `checkPackage`.
 * @throws PackageError when datapackage.json cannot be read
 */
export async function findingsOf(folder: string): Promise<Finding[]> {
  const descriptor = await requireDescriptor(folder)
  const collector = new FactCollector()
  for (const table of tables) {
    for await (const { values } of readRows(folder, descriptor, table, () => {})) collector.add(table.model, values)
  }
  return findAll(collector.facts())
}

/** Writes the line of a finding. */
export function writeFinding(text: CopyText, finding: Finding): void {
  for (const column of findingColumns) text.cell(finding[column])
  text.endLine()
}
