// A number is only comparable in a unit of the right kind: an area in kilometres is no area.
import { type Message, quote } from '@tiyu/model'
import type { KnownRows, KnownUnit } from './known-rows.ts'
import type { RowCheck } from './row-check.ts'

/** True if a unit converts to a base unit, which has this code or this code of UCUM. */
const convertsTo =
  (base: string, ucum: string) =>
  ({ baseCode }: KnownUnit, { units }: KnownRows) =>
    baseCode === base || units.get(baseCode)?.ucum === ucum

/** UCUM codes of counts: 1, {seat}, 10*4.{person}. */
const COUNT = /^(?:10\*\d+\.)?(?:1|\{[^{}]+\})$/

function isCount({ ucum, currency }: KnownUnit): boolean {
  return currency === null && (ucum === null || COUNT.test(ucum))
}

/** The columns of a facility with a unit. Areas and lengths are compared in square metres and metres. */
const FACILITY_UNITS: readonly (readonly [
  field: string,
  isRight: (unit: KnownUnit, known: KnownRows) => boolean,
  hint: Message['hint'],
])[] = [
  [
    'areaUnitCode',
    convertsTo('M2', 'm2'),
    { en: 'An area needs a unit that converts to square metres.', zh: '面积须用可换算为平方米的单位。' },
  ],
  [
    'lengthUnitCode',
    convertsTo('M', 'm'),
    { en: 'A length needs a unit that converts to metres.', zh: '长度须用可换算为米的单位。' },
  ],
  [
    'capacityUnitCode',
    isCount,
    { en: 'A capacity needs a unit that counts, such as PERSON or SEAT.', zh: '容量须用计数单位，如 PERSON、SEAT。' },
  ],
]

/** Checks the units of the area, the length and the capacity of a facility. */
export const checkFacilityUnits: RowCheck = (values, { known }, report) => {
  for (const [field, isRight, hint] of FACILITY_UNITS) {
    const code = values[field]
    if (code === null) continue
    const unit = known.units.get(code as string)
    if (!unit || isRight(unit, known)) continue
    report(field, {
      message: {
        en: `The unit ${code} measures ${quote(unit.quantityKind)}.`,
        zh: `单位 ${code} 的量类为 ${quote(unit.quantityKind)}。`,
      },
      hint,
    })
  }
}

/** UCUM codes of what is counted one by one. */
const SINGLE = /^(?:1|\{[^{}]+\})$/

function fractionOf(number: unknown, unit: KnownUnit | undefined): boolean {
  const isSingle = unit?.ucum && unit.factor === '1' && unit.currency === null && SINGLE.test(unit.ucum)
  return Boolean(isSingle) && /\.\d*[1-9]/.test(String(number ?? ''))
}

const partOfOne = (number: unknown, unit: unknown): Message => ({
  message: {
    en: `${number} is not a whole number, but ${unit} counts whole things.`,
    zh: `${number} 不是整数，而 ${unit} 是逐一计数的单位。`,
  },
  hint: {
    en: 'Correct the number or the unit; an average needs an indicator whose aggregation is MEAN.',
    zh: '请更正数值或单位；平均数须用合并方式为 MEAN 的指标。',
  },
})

/** Checks that what is counted one by one is a whole number: no 3.5 grounds, no 300.5 seats. */
export const checkWholeCapacity: RowCheck = ({ capacity, capacityUnitCode }, { known }, report) => {
  if (fractionOf(capacity, known.units.get(capacityUnitCode as string)))
    report('capacity', partOfOne(capacity, capacityUnitCode))
}

/** Checks that a sum of things counted one by one is a whole number. */
export const checkWholeCount: RowCheck = ({ exact, unitCode, indicatorCode }, { known }, report) => {
  if (!known.summedIndicators.has(indicatorCode as string)) return
  if (fractionOf(exact, known.units.get(unitCode as string))) report('exact', partOfOne(exact, unitCode))
}

/** Checks whether the unit of a value is of the quantity kind of its indicator. */
export const checkIndicatorUnit: RowCheck = ({ unitCode, indicatorCode }, { known }, report) => {
  const indicatorUnit = known.indicatorUnits.get(indicatorCode as string)
  if (indicatorUnit === unitCode || indicatorUnit === undefined) return
  const [expected, unit] = [known.units.get(indicatorUnit), known.units.get(unitCode as string)]
  if (!expected || !unit || expected.quantityKind === unit.quantityKind) return
  report('unitCode', {
    message: {
      en: `The unit ${unitCode} measures ${quote(unit.quantityKind)}, the indicator ${indicatorCode} is in ${indicatorUnit}.`,
      zh: `单位 ${unitCode} 的量类为 ${quote(unit.quantityKind)}，指标 ${indicatorCode} 的单位是 ${indicatorUnit}。`,
    },
    hint: {
      en: `Use a unit that converts to ${indicatorUnit}, or another indicator.`,
      zh: `请用可换算为 ${indicatorUnit} 的单位，或另选指标。`,
    },
  })
}

/** UCUM codes of ratios: %, m2/{person}. */
const RATIO = /[/%]/

/** Checks that an indicator whose values are ratios is not added up. */
export const checkAggregation: RowCheck = ({ unitCode, aggregation }, { known }, report) => {
  const unit = known.units.get(unitCode as string)
  if (aggregation !== 'SUM' || !unit?.ucum || !RATIO.test(unit.ucum)) return
  report('aggregation', {
    message: {
      en: `Values in ${unit.code} are ratios, which do not add up.`,
      zh: `以 ${unit.code} 计的数值是比值，不能相加。`,
    },
    hint: {
      en: 'Write NONE, or MEAN if they may be averaged.',
      zh: '请写 NONE；可以取平均的写 MEAN。',
    },
  })
}
