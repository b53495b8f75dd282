// The division of a row agrees with those of the rows it points to: a figure of a programme, a rank within a division.
import type { AnyTable, Bilingual, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'
import { RegionNames } from './region-names.ts'
import type { Validator } from './validator.ts'

/** Checks the divisions of figures against those of their programmes, and of ranks against those of their figures. */
export class RelatedRegionsCheck implements Validator {
  private readonly programmes = new Map<string, string>()
  private readonly observations = new Map<string, string>()
  private readonly regions: RegionNames
  private readonly report: (problem: Problem) => void

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.regions = new RegionNames(known)
    this.report = report
  }

  add({ model }: AnyTable, file: string, row: Row): void {
    const { id, regionCode, programmeId, observationId } = row.values
    const region = regionCode as string
    if (model === 'Programme') this.programmes.set(id as string, region)
    if (model === 'Observation') {
      this.observations.set(id as string, region)
      const other = this.programmes.get(programmeId as string)
      if (other !== undefined && !this.regions.isRelated(region, other))
        this.reportRow(file, row, 'programmeId', unrelated(region, String(programmeId), other))
    }
    if (model !== 'RankClaim') return
    const own = this.observations.get(observationId as string)
    if (own !== undefined && !this.regions.contains(region, own))
      this.reportRow(file, row, 'regionCode', outside(region, own))
  }

  private reportRow(file: string, { line, header }: Row, field: string, message: Bilingual): void {
    this.report({ file, line, column: header.indexOf(field) + 1, field, message, hint: CORRECT })
  }
}

const CORRECT: Bilingual = {
  en: 'Correct the division, or the row that is pointed to.',
  zh: '请更正区划代码，或更正所指的行。',
}

function unrelated(region: string, programme: string, other: string): Bilingual {
  return {
    en: `The figure is of ${region}, the programme ${programme} is of ${other}, and neither lies in the other.`,
    zh: `数值属于 ${region}，而工程 ${programme} 属于 ${other}，两者互不隶属。`,
  }
}

function outside(region: string, own: string): Bilingual {
  return {
    en: `The rank is among the divisions of ${region}, but the figure is of ${own}, which does not lie in it.`,
    zh: `位次的范围是 ${region}，而数值属于 ${own}，不在其中。`,
  }
}
