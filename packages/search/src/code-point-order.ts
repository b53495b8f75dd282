const FIRST_SURROGATE = 0xd800
const FIRST_AFTER_SURROGATES = 0xe000

/** Returns a code unit so that those of characters beyond the basic plane come last. */
function weightOf(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit
  return unit < FIRST_AFTER_SURROGATES ? unit + 0x2000 : unit - 0x800
}

/** Compares texts by their code points, as the database does; JavaScript compares code units. */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const [unit, otherUnit] = [one.charCodeAt(at), other.charCodeAt(at)]
    if (unit !== otherUnit) return weightOf(unit) - weightOf(otherUnit)
  }
  return one.length - other.length
}
