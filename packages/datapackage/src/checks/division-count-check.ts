// A region does not have fewer divisions than the package lists below it.
import type { AnyTable, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'
import type { Validator } from './validator.ts'

/** Checks the counts of divisions against the regions, which come before them. */
export class DivisionCountCheck implements Validator {
  private readonly known: KnownRows
  private readonly report: (problem: Problem) => void
  /** Divisions that are listed below each region; counted at the first row, when all regions are known. */
  private listed: ReadonlyMap<string | null, number> | undefined

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.known = known
    this.report = report
  }

  add({ model }: AnyTable, file: string, { line, header, values }: Row): void {
    if (model !== 'DivisionCount') return
    this.listed ??= this.countListed()
    const listed = this.listed.get(values.regionCode as string) ?? 0
    if ((values.divisions as number) >= listed) return
    this.report({
      file,
      line,
      column: header.indexOf('divisions') + 1,
      field: 'divisions',
      message: {
        en: `${values.regionCode} has ${values.divisions} divisions, but regions.csv lists ${listed} below it.`,
        zh: `${values.regionCode} 有 ${values.divisions} 个区划，而 regions.csv 列出了 ${listed} 个下级。`,
      },
      hint: {
        en: 'Correct the number, or give the divisions that no longer exist their last day, validTo.',
        zh: '请更正个数，或为已不存在的区划填写停用日期 validTo。',
      },
    })
  }

  private countListed(): Map<string | null, number> {
    const divisions = [...this.known.regions.values()].filter(
      ({ level, validTo }) => level !== 'ZONE' && validTo === null,
    )
    const byParent = Map.groupBy(divisions, ({ parentCode }) => parentCode)
    return new Map(Array.from(byParent, ([code, { length }]) => [code, length]))
  }
}
