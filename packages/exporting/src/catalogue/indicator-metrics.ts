// The indicators of a release as metrics in SQL over its tables. Ossie cannot say which values may be added, so the
// expressions do: what must not be added is NULL, never a wrong sum.
import type { CatalogueIndicator, CatalogueUnit } from './dataset.ts'

/** A field that is computed from the columns of the observations. */
export interface ComputedField {
  readonly name: string
  readonly expression: string
  readonly datatype: 'Decimal' | 'String'
  readonly description: string
}

/** A metric: an expression over `observations`, joined with `regions`. */
export interface Metric {
  readonly name: string
  readonly expression: string
  readonly description: string
}

/** Observations that a metric counts: the preferred actual values of whole regions. */
const IS_COUNTED = `"kind" = 'ACTUAL' AND "preferred" AND "programmeId" IS NULL AND "eventId" IS NULL AND "facilityId" IS NULL`

const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Returns a factor, a decimal or a fraction such as 2000/3, as the end of a product. */
const timesFactor = (factor: string) => ` * ${factor.replace('/', ' / ')}`

/** Converts `exact` to the base unit of its kind; units without a factor do not convert. */
function baseValue(units: readonly CatalogueUnit[]): string {
  const converted = units.filter(({ factor }) => factor !== null && factor !== '1')
  const exact = 'CAST("exact" AS DECIMAL(24, 8))'
  const cases = converted.map(({ code, factor }) => `WHEN ${quoteText(code)} THEN ${exact}${timesFactor(factor ?? '')}`)
  return cases.length > 0 ? `CASE "unitCode" ${cases.join(' ')} ELSE ${exact} END` : exact
}

/** Returns the fields of the observations that the metrics use. */
export function metricFields(units: readonly CatalogueUnit[]): ComputedField[] {
  return [
    {
      name: 'actualPeriod',
      expression: `CASE WHEN ${IS_COUNTED} THEN COALESCE(CAST("yearFrom" AS VARCHAR(9)), '') || '/' || COALESCE(CAST("yearTo" AS VARCHAR(9)), '') END`,
      datatype: 'String',
      description:
        'Years of a preferred actual value of a whole region; null for other observations. 整个地区优先实际值的起止年份；其他观测值为空。',
    },
    {
      name: 'actualValue',
      expression: `CASE WHEN ${IS_COUNTED} AND "exactUpper" IS NULL THEN ${baseValue(units)} END`,
      datatype: 'Decimal',
      description:
        'Preferred actual value of a whole region in the base unit of its kind; null for ranges and other observations. 整个地区的优先实际值，以该类基本单位计；区间及其他观测值为空。',
    },
  ]
}

const PERIOD = 'observations."actualPeriod"'
const VALUE = 'observations."actualValue"'
const PARENT = `CASE WHEN ${PERIOD} IS NOT NULL THEN COALESCE(regions."parentCode", '') END`

/** The sum over the divisions of one region in one period; NULL if a value is a range. */
function sum(only: (expression: string) => string): string {
  const isOnePeriod = `COUNT(DISTINCT ${only(PERIOD)}) = 1`
  const isOneParent = `COUNT(DISTINCT ${only(PARENT)}) = 1`
  const isWithoutRange = `COUNT(${only(PERIOD)}) = COUNT(${only(VALUE)})`
  return `CASE WHEN ${isOnePeriod} AND ${isOneParent} AND ${isWithoutRange} THEN SUM(${only(VALUE)}) END`
}

/** The value; NULL if there are several. */
function singleValue(only: (expression: string) => string): string {
  return `CASE WHEN COUNT(${only(PERIOD)}) = 1 THEN MIN(${only(VALUE)}) END`
}

/** Returns the metric of an indicator. */
export function indicatorMetric({ code, definition, definitionEn, aggregation }: CatalogueIndicator): Metric {
  const only = (expression: string) =>
    `CASE WHEN observations."indicatorCode" = ${quoteText(code)} THEN ${expression} END`
  return {
    name: code.replaceAll('-', '_'),
    expression: aggregation === 'SUM' ? sum(only) : singleValue(only),
    description: `${definitionEn} ${definition}`,
  }
}
