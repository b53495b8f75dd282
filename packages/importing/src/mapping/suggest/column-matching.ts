// Matches source columns to target fields, by name or else by content.
import { parseAngle } from '../coordinates/angle.ts'
import { columnNamePatterns, scoreColumnName, type TargetField } from './column-names.ts'
import { type ColumnProfile, isDegrees, parseCoordinatePairs } from './column-profile.ts'
import { namesRate } from './column-units.ts'
import { type DetailField, detailNamePatterns, holdsDetail } from './detail-columns.ts'
import { findIdColumn } from './id-column.ts'

/** Source columns by target field. */
export type ColumnMatches = Partial<Record<TargetField, ColumnProfile>>

/** Maximum magnitude in degrees. */
const DEGREE_LIMITS: Partial<Record<TargetField, number>> = { longitude: 180, latitude: 90 }

/** Target fields that require numbers. */
const NUMERIC: ReadonlySet<TargetField> = new Set(['longitude', 'latitude', 'area', 'length', 'capacity'])

const DETAILS: ReadonlySet<TargetField> = new Set(detailNamePatterns.map(([field]) => field))

/** True if a column can fill in a field: numbers for numeric fields, also angles for coordinates, else any text. */
function isCompatible(target: TargetField, profile: ColumnProfile): boolean {
  const { numbers, filled, values } = profile
  if (DETAILS.has(target)) return filled > 0 && holdsDetail(target as DetailField, profile)
  if (target === 'openedOn')
    return filled > 0 && values.filter(([value]) => /\d/.test(value)).length * 2 >= values.length
  if (!NUMERIC.has(target)) return filled > 0
  if (namesRate(profile.name)) return false
  if (numbers) return true
  const isValid = target in DEGREE_LIMITS ? parseAngle : (value: string) => /^[+-]?\d/.test(value)
  return filled > 0 && values.filter(([value]) => isValid(value)).length * 2 >= values.length
}

function mostDistinct(target: TargetField, candidates: readonly ColumnProfile[]): ColumnProfile | undefined {
  if (target !== 'name') return candidates[0]
  return candidates.toSorted((one, other) => other.values.length - one.values.length)[0]
}

function matchByName(profiles: readonly ColumnProfile[]): ColumnMatches {
  const matches: ColumnMatches = {}
  for (const [target, pattern] of columnNamePatterns) {
    const matched = new Set(Object.values(matches))
    const compatible = profiles.filter((one) => !matched.has(one) && isCompatible(target, one))
    const scores = compatible.map((one) => scoreColumnName(target, pattern, one.name))
    const best = Math.max(0, ...scores)
    const candidates = compatible.filter((_, at) => best > 0 && scores[at] === best)
    const limit = DEGREE_LIMITS[target]
    // Prefer degrees to metres, which need a conversion, and names that distinguish records.
    const match =
      candidates.find((one) => limit !== undefined && isDegrees(one, limit)) ?? mostDistinct(target, candidates)
    if (match) matches[target] = match
  }
  return matches
}

/** True if most numbers have the decimals of a position; 12.5 is rather a size or a distance, above all in a column with another name. */
function hasManyDecimals({ name, values }: ColumnProfile): boolean {
  const decimals = name.startsWith('#') ? /[.,]\d{2,}$/ : /[.,]\d{3,}$/
  return values.filter(([value]) => decimals.test(value)).length * 2 > values.length
}

/**
 * Finds two adjacent columns of degrees that are not matched by name. If both may be latitudes, the first is taken as
 * latitude.
 */
function findDegreesPair(all: readonly ColumnProfile[], matched: ReadonlySet<ColumnProfile>): ColumnMatches {
  const profiles = all.map((one) => (matched.has(one) || !hasManyDecimals(one) ? undefined : one))
  for (const [index, one] of profiles.entries()) {
    const other = profiles[index + 1]
    if (!one || !other || !isDegrees(one, 180) || !isDegrees(other, 180)) continue
    if (isDegrees(one, 90)) return { latitude: one, longitude: other }
    if (isDegrees(other, 90)) return { longitude: one, latitude: other }
  }
  return {}
}

/** Returns the share of values with digits: high for codes and addresses, low for names. */
function digitShare({ values }: ColumnProfile): number {
  return values.filter(([value]) => /\d/.test(value)).length / values.length
}

/** Finds the text column with the most distinct values, preferring names to codes. */
function findNameColumn(
  profiles: readonly ColumnProfile[],
  taken: ReadonlySet<ColumnProfile>,
): ColumnProfile | undefined {
  const texts = profiles.filter((one) => !one.numbers && one.filled > 0 && !taken.has(one))
  const score = (one: ColumnProfile) => one.values.length * (1.1 - digitShare(one))
  return texts.sort((one, other) => score(other) - score(one))[0]
}

/** Matches coordinates by content if their columns are not matched by name. */
function matchCoordinates(matches: ColumnMatches, profiles: readonly ColumnProfile[]): ColumnMatches {
  if (matches.longitude && matches.latitude) return {}
  const both = profiles.find((one) => parseCoordinatePairs(one))
  return both ? { both } : findDegreesPair(profiles, new Set(Object.values(matches)))
}

/** Matches the columns of a file to target fields. */
export function matchColumns(profiles: readonly ColumnProfile[], records: number): ColumnMatches {
  const namedMatches = matchByName(profiles)
  const matches: ColumnMatches = { ...namedMatches, ...matchCoordinates(namedMatches, profiles) }
  const { longitude, latitude, both } = matches
  const taken = new Set([longitude, latitude, both].filter((one) => one !== undefined))
  const name = matches.name ?? findNameColumn(profiles, taken)
  const { id: namedId, ...others } = matches
  const matched = new Set([name, ...Object.values(others)])
  const unmatched = profiles.filter((one) => !matched.has(one) && one !== namedId)
  const id = findIdColumn(namedId, unmatched, records)
  return { ...others, ...(name && { name }), ...(id && { id }) }
}
