// A quantity printed in two units, such as 21700亩(1447公顷), must agree after conversion. One unit in the last printed
// place of the second number is allowed, because sources round or truncate.
import { foldScript, formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, intervalOf, type UnitRow } from '../facts/figure.ts'
import { formatDecimal, margin } from '../facts/interval.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

const TWO_UNITS =
  /(?<first>\d[\d,]*(?:\.\d+)?) ?(?<firstUnit>\p{L}+(?: \p{L}+)*) ?\((?<second>\d[\d,]*(?:\.\d+)?) ?(?<secondUnit>\p{L}+(?: \p{L}+)*)\)/u

/** Convertible units by folded name, in both languages. */
type UnitsByName = ReadonlyMap<string, UnitRow>

const foldName = (name: string) => foldScript(name).toLowerCase()

function indexUnits(facts: Facts): UnitsByName {
  const convertible = facts.allUnits().filter(({ factor }) => factor !== null)
  return new Map(
    convertible.flatMap((unit) => [unit.nameEn, unit.name].map((name): [string, UnitRow] => [foldName(name), unit])),
  )
}

interface UnitPair {
  readonly first: string
  readonly firstUnit: UnitRow
  readonly second: string
  readonly secondUnit: UnitRow
}

function parseUnitPair(units: UnitsByName, phrase: string): UnitPair | undefined {
  const match = TWO_UNITS.exec(phrase.normalize('NFKC'))?.groups
  if (!match) return undefined
  const firstUnit = units.get(foldName(match.firstUnit as string))
  const secondUnit = units.get(foldName(match.secondUnit as string))
  if (!firstUnit || !secondUnit || firstUnit === secondUnit) return undefined
  if (firstUnit.quantityKind !== secondUnit.quantityKind) return undefined
  const [first, second] = [match.first, match.second].map((number) => (number as string).replaceAll(',', ''))
  return { first: first as string, firstUnit, second: second as string, secondUnit }
}

function checkPair({ first, firstUnit, second, secondUnit }: UnitPair): Omit<FindingDraft, 'subject' | 'figures'> {
  const computed = convertToUnit(intervalOf(first, firstUnit).value, secondUnit)
  const stated = convertToUnit(intervalOf(second, secondUnit).value, secondUnit)
  const tolerance = convertToUnit(margin(intervalOf(second, secondUnit)), secondUnit).mul(2)
  const computedText = formatDecimal(computed)
  return {
    verdict: computed.sub(stated).abs().lte(tolerance) ? 'PASS' : 'FAIL',
    expression: `${first} * ${firstUnit.factor} / ${secondUnit.factor}`,
    computed: computedText,
    stated: second,
    tolerance: formatDecimal(tolerance),
    unitCode: secondUnit.code,
    explanation: {
      en: `${formatAmountEn(first, firstUnit)} = ${formatAmountEn(computedText, secondUnit)}; the source prints ${formatAmountEn(second, secondUnit)}.`,
      zh: `${formatAmountZh(first, firstUnit)}合${formatAmountZh(computedText, secondUnit)}，来源印作${formatAmountZh(second, secondUnit)}。`,
    },
  }
}

function checkFigure(units: UnitsByName, figure: Figure): FindingDraft[] {
  return figure.phrases
    .map((phrase) => parseUnitPair(units, phrase))
    .filter((pair) => pair !== undefined)
    .slice(0, 1)
    .map((pair) => ({ ...checkPair(pair), subject: figure.id, figures: [figure] }))
}

function checkFacility(facts: Facts, units: UnitsByName, facility: Facts['facilities'][number]): FindingDraft[] {
  return facts
    .citationsOf(facility.citationIds)
    .map(({ asWritten }) => parseUnitPair(units, asWritten))
    .filter((pair) => pair !== undefined)
    .slice(0, 1)
    .map((pair) => ({ ...checkPair(pair), subject: facility.id, figures: [], facility }))
}

/** Checks quantities printed in two units. */
export const twoUnits: Rule = {
  code: 'TWO_UNITS',
  find(facts) {
    const units = indexUnits(facts)
    return [
      ...facts.figures.flatMap((figure) => checkFigure(units, figure)),
      ...facts.facilities.flatMap((facility) => checkFacility(facts, units, facility)),
    ]
  },
}
