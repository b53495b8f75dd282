// Errors of values, with messages and hints.
import { type Bilingual, type Column, invalidCell, type Message, quote } from '@tiyu/model'
import type { NumberFormat } from './number-format.ts'
import type { Reason } from './reason.ts'

/** An error of a value. */
export interface ValueError extends Message {
  readonly reason: Reason
}

function valueError(reason: Reason, message: Bilingual, hint: Bilingual): ValueError {
  return { reason, message, hint }
}

const OTHERWISE_EMPTY = 'otherwise: empty'

/** A required value is missing. */
export function emptyCell(field: string): ValueError {
  return valueError(
    'empty',
    { en: `${field} is empty in this record.`, zh: `此记录的 ${field} 为空。` },
    {
      en: `Add another column or a default to fields.${field}.`,
      zh: `请为 fields.${field} 另加一列，或写 default。`,
    },
  )
}

/** A cell shows the error of a formula. */
export function cellError(value: string): ValueError {
  return valueError(
    'cell-error',
    { en: `The cell shows the error ${value} of a formula.`, zh: `单元格显示公式错误 ${value}。` },
    {
      en: `Correct the formula in the source file, or add ${value} to nothing.`,
      zh: `请在来源文件中更正公式，或把 ${value} 写入 nothing。`,
    },
  )
}

/** A value has no code. */
export function unknownCode(field: string, value: string): ValueError {
  return valueError(
    'unknown-code',
    { en: `No code for ${quote(value)}.`, zh: `${quote(value)} 没有对应的代码。` },
    {
      en: `Add it to fields.${field}.codes, or set ${OTHERWISE_EMPTY} or otherwise: keep there.`,
      zh: `请在 fields.${field}.codes 中补上，或写 ${OTHERWISE_EMPTY} 或 otherwise: keep。`,
    },
  )
}

/** A named transform fails. */
export function unreadable(transform: string, value: string): ValueError {
  return valueError(
    'unreadable',
    { en: `The transform ${transform} fails for ${quote(value)}.`, zh: `${transform} 无法处理 ${quote(value)}。` },
    {
      en: `Change the text with replace, or set ${OTHERWISE_EMPTY}.`,
      zh: `请用 replace 修改文字，或写 ${OTHERWISE_EMPTY}。`,
    },
  )
}

/** A text is not a number in the format of the file. */
export function notANumber(value: string, { decimal, thousands }: NumberFormat): ValueError {
  return valueError(
    'not-a-number',
    {
      en: `Invalid number ${quote(value)} (decimal separator "${decimal}"${thousands ? `, thousands separator "${thousands}"` : ''}).`,
      zh: `数 ${quote(value)} 无效（小数点 “${decimal}”${thousands ? `，千分位 “${thousands}”` : ''}）。`,
    },
    {
      en: 'Set format.decimal and format.thousands, or remove other characters with replace.',
      zh: '请设置 format.decimal 与 format.thousands，或用 replace 去掉其他字符。',
    },
  )
}

/** A text is not a date in the formats of the mapping. */
export function notADate(field: string, value: string): ValueError {
  return valueError(
    'not-a-date',
    { en: `Invalid date ${quote(value)}.`, zh: `日期 ${quote(value)} 无效。` },
    {
      en: `Set fields.${field}.date to its format, such as DD/MM/YYYY, YYYY, or buddhist, minguo, islamic or persian for years of these calendars, or to a list of formats.`,
      zh: `请把 fields.${field}.date 设为其格式，如 DD/MM/YYYY、YYYY，或其他历法 buddhist（佛历）、minguo（民国）、islamic（伊斯兰历）、persian（波斯历），可列多种。`,
    },
  )
}

/** A value is invalid in its column. */
export function invalidValue(column: Column, value: string): ValueError {
  return { reason: 'does-not-fit', ...invalidCell(column, value) }
}

/** A foreign key has no row. */
export function unknownReference(value: string, table: string): ValueError {
  return valueError(
    'unknown-reference',
    { en: `Unknown key ${quote(value)}: no such row in ${table}.`, zh: `表 ${table} 中没有 ${quote(value)}。` },
    {
      en: `Correct it with codes, or add the row to rows.${table}.`,
      zh: `请用 codes 更正，或在 rows.${table} 中补上该行。`,
    },
  )
}

/**
 * No region has a name.
 * @param near names that may be meant
 */
export function unknownRegion(value: string, near: readonly string[]): ValueError {
  const listed = near.join(', ')
  return valueError(
    'unknown-region',
    {
      en: `Unknown region ${quote(value)}${listed && `; near it: ${listed}`}.`,
      zh: `没有名为 ${quote(value)} 的地区${listed && `，相近的有 ${listed}`}。`,
    },
    {
      en: 'Map it to a known name or code with codes, or add the region to rows.regions.',
      zh: '请用 codes 换成已知的名称或代码，或在 rows.regions 中补上该地区。',
    },
  )
}

/** Several regions have the same name. */
export function ambiguousRegion(value: string, codes: readonly string[]): ValueError {
  const listed = codes.slice(0, 5).join(', ')
  return valueError(
    'ambiguous-region',
    {
      en: `Ambiguous region ${quote(value)}: ${codes.length} regions have this name (${listed}).`,
      zh: `名为 ${quote(value)} 的地区有 ${codes.length} 个（${listed}）。`,
    },
    {
      en: 'List the columns with its ancestors in within.',
      zh: '请在 within 中列出上级区划所在的列。',
    },
  )
}

/** The identifier columns give no identifier. */
export function missingIdentifier(value: string): ValueError {
  return valueError(
    'no-identifier',
    { en: `No identifier can be derived from ${quote(value)}.`, zh: `由 ${quote(value)} 得不出标识。` },
    { en: 'Use other columns in id.slug, or use id.hash.', zh: '请在 id.slug 中换用其他列，或改用 id.hash。' },
  )
}

/** An earlier record has the same identifier. */
export function duplicateIdentifier(
  id: string,
  earlier: { readonly file: string; readonly number: number },
): ValueError {
  return valueError(
    'same-identifier',
    {
      en: `Duplicate identifier ${id}, first used by record ${earlier.number} of ${earlier.file}.`,
      zh: `标识 ${id} 重复，已用于 ${earlier.file} 的第 ${earlier.number} 条记录。`,
    },
    {
      en: 'Add more columns to id; if it is a duplicate record, ignore this.',
      zh: '请在 id 中加入更多列；若记录本就重复，可忽略。',
    },
  )
}

/** The base package has a row with the same key. */
export function existingIdentifier(id: string, table: string): ValueError {
  return valueError(
    'same-identifier',
    { en: `The base package has ${id} in ${table} already.`, zh: `基础包的 ${table} 中已有 ${id}。` },
    {
      en: 'Use --existing merge to update its row, or give id another prefix.',
      zh: '请用 --existing merge 更新该行，或为 id 另设 prefix。',
    },
  )
}

/** The coordinates are invalid. */
export function invalidCoordinates(message: Bilingual, hint: Bilingual = CHECK_COORDINATES): ValueError {
  return valueError('coordinates', message, hint)
}

const CHECK_COORDINATES: Bilingual = {
  en: 'Check coordinates.crs, the columns x and y, and axes; otherwise: empty keeps the record without coordinates.',
  zh: '请检查 coordinates.crs、x 与 y 的列以及 axes；otherwise: empty 可保留记录而略去坐标。',
}

/** Longitude and latitude are exchanged, as the places of other facilities of the country show. */
export function exchangedCoordinates(longitude: string, latitude: string, regionCode: string): ValueError {
  return invalidCoordinates(
    {
      en: `The position ${longitude}, ${latitude} is far from the country of ${regionCode}; with longitude and latitude exchanged it lies in it.`,
      zh: `位置 ${longitude}, ${latitude} 远离地区 ${regionCode} 所在国家；经纬度对调后即在其中。`,
    },
    {
      en: 'Exchange the columns x and y, or set axes; if the position is true, correct the region.',
      zh: '请对调 x 与 y 的列，或设置 axes；若位置无误，请更正地区。',
    },
  )
}
