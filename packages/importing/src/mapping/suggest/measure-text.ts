// Renders the rules of areas, lengths and capacities with their units.
import type { ColumnMatches } from './column-matching.ts'
import type { ColumnProfile } from './column-profile.ts'
import { type ColumnUnit, detectUnit } from './column-units.ts'
import { escapePattern } from './escape-pattern.ts'
import { UNCLEAR_NUMBER } from './number-detection.ts'

/** Fields with a unit. */
export const MEASURED_FIELDS = ['area', 'length', 'capacity'] as const

type MeasuredField = (typeof MEASURED_FIELDS)[number]

/** The unit words of the cells of a column, with their units. */
type CellUnits = ReadonlyMap<string, ColumnUnit>

const NUMBER_AND_UNIT = /^[+-]?\d[\d.,' ]*\s*(\D+)$/

/** Returns the units in the cells of a column, as in 3.5公顷; undefined if a number has another word or none has one. */
function findCellUnits(field: MeasuredField, { values }: ColumnProfile): CellUnits | undefined {
  const units = new Map<string, ColumnUnit>()
  for (const [value] of values) {
    const word = NUMBER_AND_UNIT.exec(value.trim())?.[1]?.trim()
    if (!word) continue
    const unit = detectUnit(field, word)
    if (!unit) return undefined
    units.set(word, unit)
  }
  return units.size > 0 ? units : undefined
}

/** Renders a rule for numbers that have their units in the cells. */
function cellUnitLines(field: MeasuredField, { name }: ColumnProfile, units: CellUnits): string[] {
  const words = [...units.keys()].toSorted((one, other) => other.length - one.length)
  const column = JSON.stringify(name)
  const unitOf = (word: string) => units.get(word)?.code ?? ''
  return [
    '  # The units are in the cells; a number without one is left empty and reported. 单位写在单元格中，没有单位的数留空并报告。',
    `  ${field}:`,
    `    column: ${column}`,
    '    replace:',
    `      - { match: ${JSON.stringify("^[\\d.,' ]+$")}, with: "$& (no unit 无单位)" }`,
    `      - { match: ${JSON.stringify(`\\s*(?:${words.map(escapePattern).join('|')})$`)}, with: "" }`,
    '    otherwise: empty',
    '    unit:',
    `      column: ${column}`,
    '      patterns:',
    ...words.map(
      (word) => `        - { match: ${JSON.stringify(`[\\d\\s]${escapePattern(word)}$`)}, value: ${unitOf(word)} }`,
    ),
    '      otherwise: empty',
  ]
}

/** Returns what keeps a person from running a rule as it is. */
function openQuestion(isUnclear: boolean, unit: ColumnUnit | undefined): string | undefined {
  if (isUnclear)
    return '  # 1.200 may be 1200 or 1.2: add decimal and thousands. 1.200 可能是 1200 或 1.2，请补 decimal 与 thousands。'
  return unit
    ? undefined
    : '  # The header names no unit: add it, a code of units.csv. 表头未写单位，请补上 units.csv 的代码。'
}

/**
 * Renders the rule of a measure; commented out if a person has to complete it.
 * @param hasUnclearNumbers true if nothing in the file tells whether 1.200 is 1200 or 1.2
 */
export function measureLines(
  field: MeasuredField,
  profile: ColumnProfile | undefined,
  hasUnclearNumbers: boolean,
): string[] {
  if (!profile) return []
  const unit = detectUnit(field, profile.name)
  const units = unit ? undefined : findCellUnits(field, profile)
  if (units) return cellUnitLines(field, profile, units)
  const column = `column: ${JSON.stringify(profile.name)}`
  const decimal = profile.decimal ? `, decimal: "${profile.decimal}"` : ''
  const otherwise = profile.numbers ? '' : ', otherwise: empty'
  const isUnclear = hasUnclearNumbers && profile.values.some(([value]) => UNCLEAR_NUMBER.test(value.trim()))
  const question = openQuestion(isUnclear, unit)
  if (question !== undefined)
    return [question, `  # ${field}: { ${column}, unit: ${unit?.code ?? 'UNIT'}${decimal}${otherwise} }`]
  return [
    ...(otherwise
      ? ['  # Not every cell is a number; the others are left empty and reported. 并非每格都是数字，其余留空并报告。']
      : []),
    `  ${field}: { ${column}, unit: ${unit?.code}${decimal}${otherwise} }`,
  ]
}

/** Returns rows for units that the published package lacks. */
export function unitRowLines(matches: ColumnMatches): string[] {
  const rows = MEASURED_FIELDS.flatMap((field) => {
    const profile = matches[field]
    if (!profile) return []
    const unit = detectUnit(field, profile.name)
    const units = unit ? [unit] : [...(findCellUnits(field, profile)?.values() ?? [])]
    return units.flatMap(({ row }) => row ?? [])
  })
  return rows.length > 0 ? ['rows:', '  units:', ...[...new Set(rows)].map((row) => `    - ${row}`)] : []
}
