// Which column of a file fits which of ours: by its name, else by what stands in it.
import { parseAngle } from '../coordinates/angle.ts'
import { type ColumnProfile, isDegrees, placePairs } from './column-profile.ts'
import { knownNames, nameFit, type Suggested } from './known-names.ts'

/** Columns of the file, by what they seem to hold. */
export type Guess = Partial<Record<Suggested, ColumnProfile>>

/** Largest number of degrees. */
const BOUNDS: Partial<Record<Suggested, number>> = { longitude: 180, latitude: 90 }

/** Columns of ours that only numbers fit. */
const NUMERIC: ReadonlySet<Suggested> = new Set(['longitude', 'latitude', 'area', 'length', 'capacity'])

/** Whether the cells of a column can be what ours holds: numbers, degrees in signs too for a place, else anything. */
function canBe(target: Suggested, { numbers, filled, values }: ColumnProfile): boolean {
  if (!NUMERIC.has(target)) return filled > 0
  if (numbers) return true
  const fits = target in BOUNDS ? parseAngle : (value: string) => /^[+-]?\d/.test(value)
  return filled > 0 && values.filter(([value]) => fits(value)).length * 2 >= values.length
}

function byName(profiles: readonly ColumnProfile[]): Guess {
  const guess: Guess = {}
  for (const [target, pattern] of knownNames) {
    const taken = new Set(Object.values(guess))
    const usable = profiles.filter((one) => !taken.has(one) && canBe(target, one))
    const fits = usable.map((one) => nameFit(target, pattern, one.name))
    const best = Math.max(0, ...fits)
    const fitting = usable.filter((_, at) => best > 0 && fits[at] === best)
    const bound = BOUNDS[target]
    // Where a file has degrees beside metres, degrees need no conversion.
    const found = fitting.find((one) => bound !== undefined && isDegrees(one, bound)) ?? fitting[0]
    if (found) guess[target] = found
  }
  return guess
}

/** Two neighbouring columns of degrees; where both may be latitudes, the first is taken for it. */
function degreesPair(profiles: readonly ColumnProfile[]): Guess {
  for (const [index, one] of profiles.entries()) {
    const other = profiles[index + 1]
    if (!other || !isDegrees(one, 180) || !isDegrees(other, 180)) continue
    if (isDegrees(one, 90)) return { latitude: one, longitude: other }
    if (isDegrees(other, 90)) return { longitude: one, latitude: other }
  }
  return {}
}

/** The share of cells with digits, as codes and addresses have and names rarely. */
function digitShare({ values }: ColumnProfile): number {
  return values.filter(([value]) => /\d/.test(value)).length / values.length
}

/** The column of text with most different values, names rather than codes. */
function likelyName(profiles: readonly ColumnProfile[], taken: ReadonlySet<ColumnProfile>): ColumnProfile | undefined {
  const texts = profiles.filter((one) => !one.numbers && one.filled > 0 && !taken.has(one))
  const worth = (one: ColumnProfile) => one.values.length * (1.1 - digitShare(one))
  return texts.sort((one, other) => worth(other) - worth(one))[0]
}

/** The first column whose cells are all there and all different. */
function likelyId(profiles: readonly ColumnProfile[], records: number): ColumnProfile | undefined {
  return profiles.find(({ filled, values }) => filled === records && values.length === records)
}

/** Where places stand, if their columns do not say so by their names. */
function places({ longitude, latitude }: Guess, profiles: readonly ColumnProfile[]): Guess {
  if (longitude && latitude) return {}
  const both = profiles.find((one) => placePairs(one))
  return both ? { both } : degreesPair(profiles)
}

/** Guesses what the columns of a file hold. */
export function guessColumns(profiles: readonly ColumnProfile[], records: number): Guess {
  const named = byName(profiles)
  const guess: Guess = { ...named, ...places(named, profiles) }
  const { longitude, latitude, both } = guess
  const taken = new Set([longitude, latitude, both].filter((one) => one !== undefined))
  const name = guess.name ?? likelyName(profiles, taken)
  const { id: byItsName, ...others } = guess
  const spoken = new Set([name, ...Object.values(others)])
  const id = likelyId(byItsName ? [byItsName] : profiles.filter((one) => !spoken.has(one)), records)
  return { ...others, ...(name && { name }), ...(id && { id }) }
}
