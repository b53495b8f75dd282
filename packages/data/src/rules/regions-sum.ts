// Values of the divisions of a region add up to the region's own. Where the region's own value of that year is missing,
// the sum must lie within a twentieth of the nearest year's; regions whose divisions are not all known are left out.
import type { Bilingual } from '../bilingual.ts'
import { divisionCounts } from './division-counts.ts'
import type { Facts } from './facts.ts'
import { amountEn, type Figure, inUnit, operand, type UnitRow } from './figure.ts'
import { compare, type Draft, type Rule, type Stated } from './finding.ts'
import { decimalText, type Span, sum, widened } from './span.ts'

/** How far the value of another year may lie from the sum. */
const ALLOWED = '0.05'

/** The values of all divisions of a region in one year. */
export interface Divided {
  readonly regionCode: string
  readonly year: number
  readonly parts: readonly Figure[]
  readonly total: Span
}

/** Every region and year whose divisions all have a value of an indicator that adds up. */
export function dividedRegions(facts: Facts): Divided[] {
  const summed = new Set(
    facts
      .seriesKeys()
      .map(([code]) => code)
      .filter((code) => facts.indicator(code).aggregation === 'SUM'),
  )
  return Object.entries(divisionCounts).flatMap(([regionCode, count]) =>
    [...summed].flatMap((code) => {
      const figures = facts.regionsBelow(regionCode).flatMap((region) => facts.series(code, region.code))
      const years = Map.groupBy(
        figures.filter(({ yearFrom, yearTo }) => yearFrom === yearTo),
        ({ yearTo }) => yearTo as number,
      )
      return [...years]
        .filter(([, parts]) => parts.length === count)
        .map(([year, parts]) => ({ regionCode, year, parts, total: sum(parts.map(({ span }) => span)) }))
    }),
  )
}

/** The region's own value, or the one of the nearest year with more allowed. */
interface Own {
  readonly figure: Figure
  readonly sameYear: boolean
}

function ownValue(facts: Facts, { regionCode, year, parts }: Divided): Own | undefined {
  const code = (parts[0] as Figure).indicatorCode
  const same = facts.inYear(code, regionCode, year)
  const figure = same ?? facts.nearest(code, regionCode, year)
  return figure && { figure, sameYear: same !== undefined }
}

function beside(facts: Facts, own: Own | undefined): Bilingual {
  if (!own) return { en: 'no total is stated', zh: '来源未列总数' }
  const { exact, unit } = own.figure
  const { en, zh } = facts.name(own.figure)
  return own.sameYear
    ? { en: `stated are ${amountEn(exact, unit)}`, zh: `来源为 ${exact}${unit.name}` }
    : {
        en: `none is stated for this year, the nearest is ${amountEn(exact, unit)} (${en})`,
        zh: `当年总数来源未列，最近年份为 ${exact}${unit.name}（${zh}）`,
      }
}

/** The region's own value in the unit of the sum, with the allowance for another year. */
function allowance({ figure, sameYear }: Own, unit: UnitRow): Stated {
  const { span } = figure
  return {
    span: sameYear ? span : widened(span, span.value.mul(ALLOWED)),
    exact: operand(figure, unit),
  }
}

function judge(facts: Facts, divided: Divided): Draft {
  const { regionCode, year, parts, total } = divided
  const [first] = parts as [Figure]
  const own = ownValue(facts, divided)
  const unit = own?.sameYear ? own.figure.unit : first.unit
  const allowed = own && allowance(own, unit)
  const computed = decimalText(inUnit(total.value, unit))
  const held = beside(facts, own)
  const name = facts.name({ ...first, regionCode })
  return {
    ...(allowed ? compare(total, allowed, unit, parts) : { verdict: 'NOTE', computed, unitCode: unit.code }),
    subject: own?.sameYear ? own.figure.id : `${first.indicatorCode}-${regionCode}-${year}`,
    expression: parts.map((part) => operand(part, unit)).join(' + '),
    figures: [...(own ? [own.figure] : []), ...parts],
    explanation: {
      en: `${name.en}: the ${parts.length} divisions add up to ${amountEn(computed, unit)}; ${held.en}.`,
      zh: `${name.zh}：${parts.length} 个下级地区相加为 ${computed}${unit.name}；${held.zh}。`,
    },
  }
}

/** The divisions of a region add up to it. */
export const regionsSum: Rule = {
  code: 'REGIONS_SUM',
  find: (facts) => dividedRegions(facts).map((divided) => judge(facts, divided)),
}
