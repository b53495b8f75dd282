// Definitions of proposed indicators, by rules: what is counted or measured, and in which unit.

/** Units of things that are counted: the number is that of the things themselves. */
const COUNTED =
  /^(?:ITEM|PIECE|PROJECT_ITEM|SET|ESTABLISHMENT|SEAT|PITCH|PERSON|TEAM|VEHICLE|MEDAL|SESSION|OCCASION|ISSUE|COUNTY|DISTRICT|INCIDENT)$/

/** Returns the definition of an indicator in Chinese. @param unit as written, such as 万元 */
export function definitionInChinese(name: string, unit: string): string {
  return `一个地区的${name}，以${unit}计。`
}

/** Returns the definition of an indicator in English. @param unit name of the unit, such as kilometre */
export function definitionInEnglish(nameEn: string, unitCode: string, unit: string): string {
  if (!COUNTED.test(unitCode)) return `${nameEn} of a region, in the unit ${unit}.`
  return `Number of ${nameEn.slice(0, 1).toLowerCase()}${nameEn.slice(1)} of a region.`
}
