// A phrase that gives one area in two units, 21700亩(1447公顷), confirms how the units convert. One unit in the last
// printed place of the second number is allowed, because pages round or cut.
import type { Facts } from './facts.ts'
import type { Figure, UnitRow } from './figure.ts'
import { amountEn, inUnit, spanOf } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { decimalText, margin } from './span.ts'

const TWICE = /(?<first>\d+(?:\.\d+)?)(?<firstUnit>\p{L}+)\((?<second>\d+(?:\.\d+)?)(?<secondUnit>\p{L}+)\)/u

/** Units by the characters pages write them in. */
const WRITTEN: Readonly<Record<string, string>> = {
  亩: 'MU',
  畝: 'MU',
  公顷: 'HECTARE',
  公頃: 'HECTARE',
  平方米: 'M2',
  公里: 'KM',
  米: 'M',
}

interface Twice {
  readonly first: string
  readonly firstUnit: UnitRow
  readonly second: string
  readonly secondUnit: UnitRow
}

function read(facts: Facts, words: string): Twice | undefined {
  const found = TWICE.exec(words.normalize('NFKC'))?.groups
  const [one, other] = [WRITTEN[found?.firstUnit ?? ''], WRITTEN[found?.secondUnit ?? '']]
  if (!found || !one || !other || one === other) return undefined
  const [firstUnit, secondUnit] = [facts.findUnit(one), facts.findUnit(other)]
  if (!firstUnit || !secondUnit || firstUnit.quantityKind !== secondUnit.quantityKind) return undefined
  return { first: found.first as string, firstUnit, second: found.second as string, secondUnit }
}

function judge({ first, firstUnit, second, secondUnit }: Twice): Omit<Draft, 'subject' | 'figures'> {
  const computed = inUnit(spanOf(first, firstUnit).value, secondUnit)
  const stated = inUnit(spanOf(second, secondUnit).value, secondUnit)
  const tolerance = inUnit(margin(spanOf(second, secondUnit)), secondUnit).mul(2)
  const text = decimalText(computed)
  return {
    verdict: computed.sub(stated).abs().lte(tolerance) ? 'PASS' : 'FAIL',
    expression: `${first} * ${firstUnit.factor} / ${secondUnit.factor}`,
    computed: text,
    stated: second,
    tolerance: decimalText(tolerance),
    unitCode: secondUnit.code,
    explanation: {
      en: `${amountEn(first, firstUnit)} is ${amountEn(text, secondUnit)}, the source prints ${second}.`,
      zh: `${first}${firstUnit.name} 合 ${text}${secondUnit.name}，来源印作 ${second}。`,
    },
  }
}

function ofFigure(facts: Facts, figure: Figure): Draft[] {
  return figure.words
    .map((words) => read(facts, words))
    .filter((found) => found !== undefined)
    .slice(0, 1)
    .map((found) => ({ ...judge(found), subject: figure.id, figures: [figure] }))
}

function ofFacility(facts: Facts, facility: Facts['facilities'][number]): Draft[] {
  return facts
    .citationsOf(facility.citationIds)
    .map(({ asWritten }) => read(facts, asWritten))
    .filter((found) => found !== undefined)
    .slice(0, 1)
    .map((found) => ({ ...judge(found), subject: facility.id, figures: [], facility }))
}

/** One quantity printed in two units. */
export const twoUnits: Rule = {
  code: 'TWO_UNITS',
  find: (facts) => [
    ...facts.figures.flatMap((figure) => ofFigure(facts, figure)),
    ...facts.facilities.flatMap((facility) => ofFacility(facts, facility)),
  ],
}
