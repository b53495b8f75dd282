// Finds the column that identifies the records of a file.
import { slugify } from '../rule/identifier.ts'
import type { ColumnProfile } from './column-profile.ts'

/** Column names that hold times, addresses, positions or contacts, which may be unique by chance. */
const NO_IDENTIFIER =
  /modif|updat|creat|edit|chang|date|time|stamp|日期|时间|時間|更新|address|adres|street|strasse|straße|地址|住所|phone|tel|fax|e ?mail|url|web|site$|link|电话|電話|lat|lon|geom|shape|area|length|面积|description|note|remark|备注/i

/** A date, or a number of seconds or milliseconds since 1970 in this or the last century. */
const DATE_VALUE = /^\d{4}[-/.年]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|^1[0-9]{9}(\d{3})?$/

/** A long number that a spreadsheet has cut. */
const POWER_OF_TEN = /^\d[.,]\d+E\+\d+$/i

/** A code: no spaces, no decimals, no power of ten of a spreadsheet that has lost digits, such as 1.23E+10. */
const CODE_VALUE = /^(?!-?\d+[.,]\d+(?:E\+?\d+)?$)[^\s,;]{1,80}$/iu

function everyValue({ values }: ColumnProfile, pattern: RegExp): boolean {
  return values.every(([value]) => pattern.test(value))
}

/** True if every record has a value, and the identifiers made of them differ. */
function isUnique({ filled, values }: ColumnProfile, records: number): boolean {
  if (filled !== records || values.length !== records) return false
  const slugs = new Set(values.map(([value]) => slugify(value)))
  return slugs.size === records && !slugs.has('')
}

function canIdentify(profile: ColumnProfile): boolean {
  return !NO_IDENTIFIER.test(profile.name) && !everyValue(profile, DATE_VALUE) && everyValue(profile, CODE_VALUE)
}

/**
 * Returns the column that identifies the records.
 * @param named the column whose name says so, if there is one
 * @param others columns not matched to a field, in the order of the file
 */
export function findIdColumn(
  named: ColumnProfile | undefined,
  others: readonly ColumnProfile[],
  records: number,
): ColumnProfile | undefined {
  if (named && isUnique(named, records) && !everyValue(named, DATE_VALUE) && !everyValue(named, POWER_OF_TEN))
    return named
  return others.find((one) => canIdentify(one) && isUnique(one, records))
}
