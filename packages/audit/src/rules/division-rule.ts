// "All eleven counties" and "two districts, five eastern and four plain counties" must match the number of divisions in
// GB/T 2260. The units of the counts (县, 区, 个) do not convert, so the numbers are compared without them.
import { Decimal } from 'decimal.js'
import type { Facts } from '../facts/facts.ts'
import type { Figure } from '../facts/figure.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

function check(facts: Facts, regionCode: string, count: number, indicators: readonly string[]): FindingDraft[] {
  const matches = indicators.map((code) =>
    facts.figures.find((figure) => figure.indicatorCode === code && figure.regionCode === regionCode),
  )
  const figures = matches.filter((figure): figure is Figure => figure !== undefined)
  const [first] = figures
  if (!first || figures.length < indicators.length) return []
  const computed = figures.reduce((total, { exact }) => total.add(exact), new Decimal(0))
  const names = figures.map((figure) => facts.describe(figure))
  const region = facts.region(regionCode)
  return [
    {
      subject: first.id,
      verdict: computed.eq(count) ? 'PASS' : 'FAIL',
      expression: figures.map(({ exact }) => exact).join(' + '),
      computed: computed.toFixed(),
      stated: String(count),
      tolerance: '0',
      figures,
      explanation: {
        en: `${names.map(({ en }) => en).join(' + ')}: ${computed.toFixed()}; ${region.nameEn} has ${count} ${count === 1 ? 'division' : 'divisions'} on the level below it.`,
        zh: `${names.map(({ zh }) => zh).join('＋')}：${computed.toFixed()}；${region.name}有${count}个下级区划。`,
      },
    },
  ]
}

/** Compares counts of divisions with GB/T 2260. */
export const divisionRule: Rule = {
  code: 'DIVISIONS',
  find: (facts) =>
    facts.divisionCounts.flatMap(({ regionCode, divisions }) =>
      facts.divisionCountGroups.flatMap((indicators) => check(facts, regionCode, divisions, indicators)),
    ),
}
