// Why a value cannot be read, each told in both languages with what would be right.
import { type Bilingual, quote } from '@tiyu/model'
import type { Message } from '../source/record.ts'
import type { NumberFormat } from './number-format.ts'

/** Kinds of reasons, as counts and machines know them. */
export type Reason =
  | 'broken-record'
  | 'left-out'
  | 'empty'
  | 'unknown-code'
  | 'unreadable'
  | 'not-a-number'
  | 'not-a-date'
  | 'does-not-fit'
  | 'unknown-reference'
  | 'unknown-region'
  | 'ambiguous-region'
  | 'no-identifier'
  | 'same-identifier'
  | 'coordinates'
  | 'contradiction'

/** A value that cannot be read. */
export interface ValueError extends Message {
  readonly reason: Reason
}

function valueError(reason: Reason, message: Bilingual, hint: Bilingual): ValueError {
  return { reason, message, hint }
}

const OTHERWISE_EMPTY = 'otherwise: empty'

/** A cell that must not be empty. */
export function emptyCell(field: string): ValueError {
  return valueError(
    'empty',
    { en: `The record says nothing for ${field}.`, zh: `此记录没有 ${field} 的内容。` },
    {
      en: `Give fields.${field} a further column, or a default.`,
      zh: `请为 fields.${field} 另指一列，或写 default。`,
    },
  )
}

/** A value without a code. */
export function unknownCode(field: string, value: string): ValueError {
  return valueError(
    'unknown-code',
    { en: `${quote(value)} has no code.`, zh: `${quote(value)} 没有对应的代码。` },
    {
      en: `Add it at fields.${field}.codes, or say there ${OTHERWISE_EMPTY} or otherwise: keep.`,
      zh: `请在 fields.${field}.codes 中补上，或写 ${OTHERWISE_EMPTY} 或 otherwise: keep。`,
    },
  )
}

/** A text its reader cannot read. */
export function unreadable(transform: string, value: string): ValueError {
  return valueError(
    'unreadable',
    { en: `${quote(value)} cannot be read as ${transform}.`, zh: `${quote(value)} 无法按 ${transform} 读取。` },
    { en: 'Change the text with replace, or leave it out.', zh: '请用 replace 修改文字，或略去。' },
  )
}

/** A text that is no number in the format of the file. */
export function notANumber(value: string, { decimal, thousands }: NumberFormat): ValueError {
  return valueError(
    'not-a-number',
    {
      en: `${quote(value)} is no number with the decimal sign "${decimal}"${thousands ? ` and "${thousands}" between thousands` : ''}.`,
      zh: `${quote(value)} 不是以 “${decimal}” 为小数点${thousands ? `、以 “${thousands}” 为千分位` : ''}的数。`,
    },
    {
      en: 'Set format.decimal and format.thousands, or take other signs away with replace.',
      zh: '请设置 format.decimal 与 format.thousands，或用 replace 去掉其他符号。',
    },
  )
}

/** A text that is no date in the ways the mapping names. */
export function notADate(field: string, value: string): ValueError {
  return valueError(
    'not-a-date',
    { en: `${quote(value)} is no date as expected.`, zh: `${quote(value)} 不是预期写法的日期。` },
    {
      en: `Set fields.${field}.date to the way it is written, such as DD/MM/YYYY; several may be listed.`,
      zh: `请把 fields.${field}.date 设为其写法，如 DD/MM/YYYY，可列多种。`,
    },
  )
}

/** A value that its column does not take. */
export function invalidValue(value: string, expected: Bilingual): ValueError {
  return valueError(
    'does-not-fit',
    { en: `${quote(value)} does not fit this column.`, zh: `${quote(value)} 不符合本列要求。` },
    expected,
  )
}

/** A key that points to no row. */
export function unknownReference(value: string, table: string): ValueError {
  return valueError(
    'unknown-reference',
    { en: `${quote(value)} is no key of table ${table}.`, zh: `表 ${table} 中没有 ${quote(value)}。` },
    {
      en: `Correct it with codes, or add the row at rows.${table}.`,
      zh: `请用 codes 更正，或在 rows.${table} 中补上该行。`,
    },
  )
}

/** A name that is no region. */
export function unknownRegion(value: string): ValueError {
  return valueError(
    'unknown-region',
    { en: `No region is named ${quote(value)}.`, zh: `没有名为 ${quote(value)} 的地区。` },
    {
      en: 'Turn it into a known name or code with codes, or add the region at rows.regions.',
      zh: '请用 codes 换成已知的名称或代码，或在 rows.regions 中补上该地区。',
    },
  )
}

/** A name that several regions bear. */
export function ambiguousRegion(value: string, codes: readonly string[]): ValueError {
  const listed = codes.slice(0, 5).join(', ')
  return valueError(
    'ambiguous-region',
    {
      en: `${codes.length} regions are named ${quote(value)}: ${listed}.`,
      zh: `名为 ${quote(value)} 的地区有 ${codes.length} 个：${listed}。`,
    },
    {
      en: 'Name the columns with the divisions around it at within.',
      zh: '请在 within 中指明上级区划所在的列。',
    },
  )
}

/** Columns that give no identifier. */
export function missingIdentifier(value: string): ValueError {
  return valueError(
    'no-identifier',
    { en: `${quote(value)} gives no identifier.`, zh: `${quote(value)} 得不出标识。` },
    { en: 'Take other columns at id.slug, or use id.hash.', zh: '请在 id.slug 中换用其他列，或改用 id.hash。' },
  )
}

/** An identifier that an earlier record has. */
export function duplicateIdentifier(id: string, position: string): ValueError {
  return valueError(
    'same-identifier',
    { en: `The identifier ${id} is that of ${position} already.`, zh: `标识 ${id} 已用于 ${position}。` },
    {
      en: 'Take more columns into id; if the record stands twice, nothing is lost.',
      zh: '请在 id 中加入更多列；若记录本就重复，则没有损失。',
    },
  )
}

/** Coordinates that cannot be a place. */
export function invalidCoordinates(message: Bilingual): ValueError {
  return valueError('coordinates', message, {
    en: 'Check coordinates.crs, which column is x and which y, and axes; otherwise: empty keeps the record without them.',
    zh: '请检查 coordinates.crs、x 与 y 的列以及 axes；otherwise: empty 可保留记录而略去坐标。',
  })
}
