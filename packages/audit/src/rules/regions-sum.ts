// The values of all divisions must add up to the value of the region. If the region has none for the year, the sum must
// be within 5 % of the nearest year's value. Regions with missing divisions are skipped.

import type { Bilingual } from '@tiyu/model'
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, formatOperand, type UnitRow } from '../facts/figure.ts'
import { formatDecimal, widenTo } from '../facts/interval.ts'
import { type RegionBreakdown, regionBreakdowns } from '../facts/region-breakdown.ts'
import { noteBreaks } from '../findings/comparability.ts'
import { compare, type FindingDraft, type Rule, type StatedValue } from '../findings/finding.ts'

/** Maximum deviation from the value of another year, as a share of it. */
const MAX_DEVIATION = '0.05'

/** The region's value of the same or the nearest year. */
interface RegionTotal {
  readonly figure: Figure
  readonly sameYear: boolean
}

function findRegionTotal(facts: Facts, { regionCode, year, parts }: RegionBreakdown): RegionTotal | undefined {
  const code = (parts[0] as Figure).indicatorCode
  const inSameYear = facts.findInYear(code, regionCode, year)
  const figure = inSameYear ?? facts.findNearest(code, regionCode, year)
  return figure && { figure, sameYear: inSameYear !== undefined }
}

function describeTotal(facts: Facts, regionTotal: RegionTotal | undefined): Bilingual {
  if (!regionTotal) return { en: 'no total is stated', zh: '来源未列总数' }
  const { exact, unit } = regionTotal.figure
  const { en, zh } = facts.describe(regionTotal.figure)
  return regionTotal.sameYear
    ? { en: `the source states ${formatAmountEn(exact, unit)}`, zh: `来源为${formatAmountZh(exact, unit)}` }
    : {
        en: `no total is stated for this year; the nearest is ${formatAmountEn(exact, unit)} (${en})`,
        zh: `当年总数来源未列，最近年份为${formatAmountZh(exact, unit)}（${zh}）`,
      }
}

/** Returns the region's value in the unit of the sum, with a wider interval if it is of another year. */
function toStatedValue({ figure, sameYear }: RegionTotal, unit: UnitRow): StatedValue {
  const { interval } = figure
  return {
    interval: sameYear ? interval : widenTo(interval, interval.value.mul(MAX_DEVIATION)),
    exact: formatOperand(figure, unit),
  }
}

function check(facts: Facts, breakdown: RegionBreakdown): FindingDraft {
  const { regionCode, year, parts, total } = breakdown
  const [first] = parts as [Figure]
  const regionTotal = findRegionTotal(facts, breakdown)
  const unit = regionTotal?.sameYear ? regionTotal.figure.unit : first.unit
  const stated = regionTotal && toStatedValue(regionTotal, unit)
  const computed = formatDecimal(convertToUnit(total.value, unit))
  const description = describeTotal(facts, regionTotal)
  const name = facts.describe({ ...first, regionCode })
  const draft: FindingDraft = {
    ...(stated ? compare(total, stated, unit, parts) : { verdict: 'NOTE', computed, unitCode: unit.code }),
    subject: regionTotal?.sameYear ? regionTotal.figure.id : `${first.indicatorCode}-${regionCode}-${year}`,
    expression: parts.map((part) => formatOperand(part, unit)).join(' + '),
    figures: [...(regionTotal ? [regionTotal.figure] : []), ...parts],
    explanation: {
      en: `${name.en}: the ${parts.length} divisions add up to ${formatAmountEn(computed, unit)}; ${description.en}.`,
      zh: `${name.zh}：${parts.length}个下级地区相加为${formatAmountZh(computed, unit)}；${description.zh}。`,
    },
  }
  return regionTotal ? noteBreaks(facts, draft, regionTotal.figure, year) : draft
}

/** Checks that the divisions of a region add up to it. */
export const regionsSum: Rule = {
  code: 'REGIONS_SUM',
  find: (facts) => regionBreakdowns(facts).map((breakdown) => check(facts, breakdown)),
}
