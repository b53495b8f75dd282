// Units named in the header of a column, such as areaKm2, Surface (m²) or 面积(平方公里).
import type { TargetField } from './column-names.ts'

/** A unit named by a column. */
export interface ColumnUnit {
  readonly code: string
  /** Row of units.csv, for units that the published package lacks. */
  readonly row?: string
}

/** Fields with a unit. */
type MeasuredField = Extract<TargetField, 'area' | 'length' | 'capacity'>

interface Conversion {
  readonly name: string
  readonly nameEn: string
  /** Value of the unit in square metres, or metres. */
  readonly factor: string
}

function foreignUnit(code: string, kind: 'area' | 'length', { name, nameEn, factor }: Conversion): ColumnUnit {
  const base = kind === 'area' ? 'M2' : 'M'
  const row = `{ code: ${code}, name: ${name}, nameEn: ${nameEn}, quantityKind: ${kind}, baseCode: ${base}, factor: "${factor}" }`
  return { code, row }
}

const SQUARE_KILOMETRE = foreignUnit('KM2', 'area', {
  name: '平方公里',
  nameEn: 'square kilometre',
  factor: '1000000',
})
const SQUARE_MILE = foreignUnit('MI2', 'area', { name: '平方英里', nameEn: 'square mile', factor: '2589988.110336' })
const SQUARE_YARD = foreignUnit('YD2', 'area', { name: '平方码', nameEn: 'square yard', factor: '0.83612736' })
const SQUARE_FOOT = foreignUnit('FT2', 'area', { name: '平方英尺', nameEn: 'square foot', factor: '0.09290304' })
const ACRE = foreignUnit('ACRE', 'area', { name: '英亩', nameEn: 'acre', factor: '4046.8564224' })
const ARE = foreignUnit('ARE', 'area', { name: '公亩', nameEn: 'are', factor: '100' })
const PING = foreignUnit('PING', 'area', { name: '坪', nameEn: 'ping', factor: '400/121' })
const RAI = foreignUnit('RAI', 'area', { name: '莱', nameEn: 'rai', factor: '1600' })
const LI = foreignUnit('LI', 'length', { name: '里', nameEn: 'li', factor: '500' })
const FOOT = foreignUnit('FT', 'length', { name: '英尺', nameEn: 'foot', factor: '0.3048' })
const YARD = foreignUnit('YD', 'length', { name: '码', nameEn: 'yard', factor: '0.9144' })
const MILE = foreignUnit('MI', 'length', { name: '英里', nameEn: 'mile', factor: '1609.344' })

type UnitPatterns = readonly (readonly [pattern: RegExp, unit: ColumnUnit])[]

/** Patterns for names in which ² is 2; every pattern is tried. */
const UNIT_PATTERNS: Readonly<Record<MeasuredField, UnitPatterns>> = {
  area: [
    [/\bkm ?2\b|\bsq ?km\b|\bsquare ?kilomet\w+|平方公里|平方千米|平方キロ/, SQUARE_KILOMETRE],
    [/\bhectares?\b|\bhas?\b|\bhektar\w*|公顷|公頃|ヘクタール|\bгa\b|\bга\b/, { code: 'HECTARE' }],
    [/(?:万|萬)(?:平方米|m2|平米|平方公尺|平方メートル)/, { code: 'WAN_M2' }],
    [
      /(?<![万萬])\b(surf)?m ?2\b|\bsq ?m\b|\bsqm\b|\bsq ?met\w+|\bsquare ?met\w+|\bqm\b|\bquadratmeter\b|\bmq\b|\bmètres? carrés?\b|\bmetros cuadrados\b|(?<!万|萬)(平方米|平方公尺|平方メートル|平米)|\bкв ?м\b|제곱미터/,
      { code: 'M2' },
    ],
    [/(?<![英公])(亩|畝)/, { code: 'MU' }],
    [/公亩|公畝|\bares?\b/, ARE],
    [/坪/, PING],
    [/\brai\b|ไร่/, RAI],
    [/\bacres?\b|英亩|英畝/, ACRE],
    [/\bsq ?(ft|feet|foot)\b|\bsqft\b|\bsquare ?f(oo|ee)t\b|\bft ?2\b|平方英尺/, SQUARE_FOOT],
    [/\bsq ?(yd|yards?)\b|\bsquare ?yards?\b|\byd ?2\b/, SQUARE_YARD],
    [/\bsq ?(mi|miles?)\b|\bsquare ?miles?\b|\bmi ?2\b|平方英里/, SQUARE_MILE],
  ],
  length: [
    [/\bkms?\b|\bkilomet\w+|公里|千米|キロ/, { code: 'KM' }],
    [/\bm\b|\bmet(er|re)s?\b|\bmètres?\b|\bmetros\b|(?<!千|平方)米|公尺|メートル/, { code: 'M' }],
    [/\b(ft|feet|foot)\b|英尺/, FOOT],
    [/\b(yd|yards?)\b/, YARD],
    [/\b(mi|miles?)\b|英里/, MILE],
    [/(?<![公英华華海])里(?!程)|华里|華里/, LI],
  ],
  capacity: [
    [
      /\bseats?\b|\bseating\b|\bsitzpl\w+|\basientos\b|\bplaces assises\b|\bposti\b|座位|座席|席位|坐席|\bмест\w*/,
      { code: 'SEAT' },
    ],
    [/\b(persons?|people|visitors?|spectators?|personen|personnes|personas)\b|人/, { code: 'PERSON' }],
  ],
}

function normalize(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll('²', '2')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[_\-.:'’()[\]{}/]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

/** A power of ten before a unit, such as 千平方米 and 1,000 sq ft, which units.csv lacks. */
const MULTIPLE =
  /[十百千](?=平方|m ?2|亩|畝|公顷|公頃|公里|人|座)|\b(?:thousands?|hundreds?|millions?|1,?0{2,}|0{3}s?|k|tsd|mio)\b/

/** A measure per person or place, which is no measure of a facility. */
const RATE = /人均|每[千万萬百]?人|per (?:capita|person|head|inhabitant)|pro kopf|par habitant/

/** True if the name of a column says that it has rates, such as 人均面积. */
export function namesRate(columnName: string): boolean {
  return RATE.test(normalize(columnName))
}

/** Returns the unit in the name of a column; undefined if it names none, or several. */
export function detectUnit(field: MeasuredField, columnName: string): ColumnUnit | undefined {
  const name = normalize(columnName)
  if (MULTIPLE.test(name)) return undefined
  const found = UNIT_PATTERNS[field].filter(([pattern]) => pattern.test(name)).map(([, unit]) => unit)
  return found.length === 1 ? found[0] : undefined
}
