// What a unit measures by its name and its code of UCUM: 万公里 and 10*4.km are ten thousand times a thousand metres.
import { Exact } from '@tiyu/quantity'

/** A size: so many of something. */
interface UnitSize {
  readonly factor: string
  readonly of: string
}

/** Units of law by their Chinese names, in metres and square metres. */
const NAMES: Readonly<Record<string, UnitSize>> = {
  米: { factor: '1', of: 'm' },
  厘米: { factor: '1/100', of: 'm' },
  公里: { factor: '1000', of: 'm' },
  千米: { factor: '1000', of: 'm' },
  平方米: { factor: '1', of: 'm2' },
  公顷: { factor: '10000', of: 'm2' },
  亩: { factor: '2000/3', of: 'm2' },
  平方公里: { factor: '1000000', of: 'm2' },
  平方千米: { factor: '1000000', of: 'm2' },
}

const UCUM: Readonly<Record<string, UnitSize>> = {
  m: { factor: '1', of: 'm' },
  cm: { factor: '1/100', of: 'm' },
  km: { factor: '1000', of: 'm' },
  m2: { factor: '1', of: 'm2' },
  km2: { factor: '1000000', of: 'm2' },
  har: { factor: '10000', of: 'm2' },
}

const POWERS: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000', 万亿: '1000000000000' }

/** Returns the numerator and the denominator of a factor. */
const partsOf = (factor: string) => {
  const [numerator = '1', denominator = '1'] = factor.split('/')
  return [new Exact(numerator), new Exact(denominator)] as const
}

function sizeByName(name: string): UnitSize {
  const [power = ''] = /^(?:万亿|万|亿)(?=.)/.exec(name) ?? []
  const rest = name.slice(power.length)
  const { factor, of } = NAMES[rest] ?? { factor: '1', of: rest }
  return power ? { factor: new Exact(POWERS[power] as string).mul(factor).toFixed(), of } : { factor, of }
}

function sizeByUcum(ucum: string): UnitSize | undefined {
  const [, power = '0', rest = ''] = /^(?:10\*(\d+)\.)?(.+)$/.exec(ucum) ?? []
  const size = UCUM[rest]
  return size && { factor: new Exact(10).pow(Number(power)).mul(size.factor).toFixed(), of: size.of }
}

/** The columns of a unit that say its size. */
export interface NamedUnit {
  readonly name: string
  readonly ucum: string | null
}

/**
 * Returns how many of a base unit a unit is by their names, else by their codes of UCUM; undefined if they do not say it.
 * The result is a decimal or a fraction, as in units.csv.
 */
export function impliedFactor(unit: NamedUnit, base: NamedUnit): string | undefined {
  const pairs = [
    [sizeByName(unit.name), sizeByName(base.name)],
    [unit.ucum === null ? undefined : sizeByUcum(unit.ucum), base.ucum === null ? undefined : sizeByUcum(base.ucum)],
  ] as const
  for (const [size, baseSize] of pairs) {
    if (!size || !baseSize || size.of !== baseSize.of) continue
    const [numerator, denominator] = partsOf(size.factor)
    const [baseNumerator, baseDenominator] = partsOf(baseSize.factor)
    return fractionText(numerator.mul(baseDenominator), denominator.mul(baseNumerator))
  }
  return undefined
}

type ExactNumber = InstanceType<typeof Exact>

function fractionText(numerator: ExactNumber, denominator: ExactNumber): string {
  const quotient = numerator.div(denominator)
  return quotient.mul(denominator).eq(numerator) && quotient.decimalPlaces() < 20
    ? quotient.toFixed()
    : `${numerator.toFixed()}/${denominator.toFixed()}`
}

/** True if two factors are equal. */
export function equalFactors(one: string, other: string): boolean {
  const [numerator, denominator] = partsOf(one)
  const [otherNumerator, otherDenominator] = partsOf(other)
  return numerator.mul(otherDenominator).eq(otherNumerator.mul(denominator))
}
