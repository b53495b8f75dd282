// The checks of the data itself, from the files of a package.
import { type Row, readRows } from '../package/rows.ts'
import { findAll } from '../rules/all.ts'
import { type FactRows, Facts } from '../rules/facts.ts'
import type { ObservationRow } from '../rules/figure.ts'
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
const KEPT = ['Source', 'Unit', 'Indicator', 'Region', 'RankClaim'] as const

/** A phrase that may give a quantity twice, as 21700亩(1447公顷) does: all that the rules look for in facilities. */
const BRACKET = /[(（]/

const NONE: readonly never[] = []

/** A text of its own: one cut out of a chunk of the file would keep the whole chunk in memory. */
function detached(text: string): string {
  return Buffer.from(text).toString()
}

/** Collects what the rules look at, as the rows of a package go by in the order of `tables`. */
export class FactCollector {
  private readonly kept: Record<string, unknown[]> = Object.fromEntries(KEPT.map((model) => [model, []]))
  private readonly observations: ObservationRow[] = []
  private readonly citations = new Map<string, FactRows['Citation'][number]>()
  private readonly facilities: FactRows['Facility'][number][] = []
  private readonly codes = new Map<string, string>()

  /** Takes in a row. */
  add(model: string, values: Row['values']): void {
    if (model === 'Observation') this.observations.push(this.observation(values as unknown as ObservationRow))
    else if (model === 'Facility') this.addFacility(values as unknown as FactRows['Facility'][number])
    else if (model === 'Citation') this.addCitation(values as unknown as FactRows['Citation'][number])
    else this.kept[model]?.push(values)
  }

  /** The facts of all rows; nothing may be added after. */
  facts(): Facts {
    const { observations: Observation, facilities: Facility, kept } = this
    return new Facts({ ...kept, Observation, Facility, Citation: [...this.citations.values()] } as unknown as FactRows)
  }

  private addCitation({ id, sourceId, asWritten }: FactRows['Citation'][number]): void {
    this.citations.set(id, { id, sourceId, asWritten })
  }

  private addFacility({ id, regionCode, citationIds }: FactRows['Facility'][number]): void {
    const phrases = citationIds.map((one) => this.citations.get(one)?.asWritten ?? '')
    if (phrases.some((phrase) => BRACKET.test(phrase))) this.facilities.push({ id, regionCode, citationIds })
  }

  private code(code: string): string {
    const known = this.codes.get(code)
    if (known !== undefined) return known
    const own = detached(code)
    this.codes.set(own, own)
    return own
  }

  private observation(row: ObservationRow): ObservationRow {
    return {
      ...row,
      id: detached(row.id),
      indicatorCode: this.code(row.indicatorCode),
      regionCode: this.code(row.regionCode),
      unitCode: this.code(row.unitCode),
      inferred: row.inferred.length > 0 ? row.inferred : (NONE as unknown as string[]),
      citationIds: row.citationIds.length > 0 ? row.citationIds : (NONE as unknown as string[]),
    }
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
