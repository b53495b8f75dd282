// In which unit the areas of a column are, as its name says.

/** A unit of area; `row` is its row of units.csv where the published package has none. */
export interface AreaUnit {
  readonly code: string
  readonly row?: string
}

const SQUARE_METRE: AreaUnit = { code: 'M2' }

const UNIT_PATTERNS: readonly (readonly [name: RegExp, unit: AreaUnit])[] = [
  [/\bacres?\b/i, unitRow('ACRE', '英亩', 'acre', '4046.8564224')],
  [/\bsq\.? ?(ft|feet)\b|square f(oo|ee)t|\bft2\b|ft²/i, unitRow('FT2', '平方英尺', 'square foot', '0.09290304')],
  [/\bhectares?\b|\bha\b|公顷/i, { code: 'HECTARE' }],
  [/亩/, { code: 'MU' }],
]

function unitRow(code: string, name: string, nameEn: string, factor: string): AreaUnit {
  const row = `{ code: ${code}, name: ${name}, nameEn: ${nameEn}, quantityKind: area, baseCode: M2, factor: "${factor}" }`
  return { code, row }
}

/** The unit that the name of a column tells; square metres where it tells none. */
export function detectAreaUnit(columnName: string): AreaUnit {
  const normalized = columnName.replaceAll('_', ' ')
  return UNIT_PATTERNS.find(([name]) => name.test(normalized))?.[1] ?? SQUARE_METRE
}
