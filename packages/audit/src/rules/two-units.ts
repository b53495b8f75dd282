// A phrase that gives one area in two units, 21700亩(1447公顷), confirms how the units convert. One unit in the last
// printed place of the second number is allowed, because pages round or cut.
import type { Facts } from './facts.ts'
import { convertToUnit, type Figure, formatAmountEn, intervalOf, type UnitRow } from './figure.ts'
import type { FindingDraft, Rule } from './finding.ts'
import { formatDecimal, margin } from './interval.ts'

const TWO_UNITS = /(?<first>\d+(?:\.\d+)?)(?<firstUnit>\p{L}+)\((?<second>\d+(?:\.\d+)?)(?<secondUnit>\p{L}+)\)/u

/** Units by the characters pages write them in. */
const UNIT_CODES: Readonly<Record<string, string>> = {
  亩: 'MU',
  畝: 'MU',
  公顷: 'HECTARE',
  公頃: 'HECTARE',
  平方米: 'M2',
  公里: 'KM',
  米: 'M',
}

interface UnitPair {
  readonly first: string
  readonly firstUnit: UnitRow
  readonly second: string
  readonly secondUnit: UnitRow
}

function parseUnitPair(facts: Facts, phrase: string): UnitPair | undefined {
  const match = TWO_UNITS.exec(phrase.normalize('NFKC'))?.groups
  const [firstCode, secondCode] = [UNIT_CODES[match?.firstUnit ?? ''], UNIT_CODES[match?.secondUnit ?? '']]
  if (!match || !firstCode || !secondCode || firstCode === secondCode) return undefined
  const [firstUnit, secondUnit] = [facts.findUnit(firstCode), facts.findUnit(secondCode)]
  if (!firstUnit || !secondUnit || firstUnit.quantityKind !== secondUnit.quantityKind) return undefined
  return { first: match.first as string, firstUnit, second: match.second as string, secondUnit }
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
      en: `${formatAmountEn(first, firstUnit)} is ${formatAmountEn(computedText, secondUnit)}, the source prints ${second}.`,
      zh: `${first}${firstUnit.name} 合 ${computedText}${secondUnit.name}，来源印作 ${second}。`,
    },
  }
}

function checkFigure(facts: Facts, figure: Figure): FindingDraft[] {
  return figure.phrases
    .map((phrase) => parseUnitPair(facts, phrase))
    .filter((pair) => pair !== undefined)
    .slice(0, 1)
    .map((pair) => ({ ...checkPair(pair), subject: figure.id, figures: [figure] }))
}

function checkFacility(facts: Facts, facility: Facts['facilities'][number]): FindingDraft[] {
  return facts
    .citationsOf(facility.citationIds)
    .map(({ asWritten }) => parseUnitPair(facts, asWritten))
    .filter((pair) => pair !== undefined)
    .slice(0, 1)
    .map((pair) => ({ ...checkPair(pair), subject: facility.id, figures: [], facility }))
}

/** One quantity printed in two units. */
export const twoUnits: Rule = {
  code: 'TWO_UNITS',
  find: (facts) => [
    ...facts.figures.flatMap((figure) => checkFigure(facts, figure)),
    ...facts.facilities.flatMap((facility) => checkFacility(facts, facility)),
  ],
}
