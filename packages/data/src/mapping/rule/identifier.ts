// Identifiers of rows: slugs of columns, or hashes of them.
import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { cellOf, type SourceRecord } from '../source/record.ts'
import type { Mapping } from './mapping-schema.ts'

/** Letters that lose no mark when they are taken apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** Hexadecimal digits of a hash: five million rows collide with a chance of one in a million. */
const HASH_DIGITS = 16

/** A text as lower-case words joined by hyphens; Chinese in pinyin. Empty where nothing of it can be written so. */
export function slugOf(text: string): string {
  const spelt = /\p{Script=Han}/u.test(text) ? pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true }) : text
  return spelt
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Makes the identifier of a record; empty where its columns give none. */
export type Identify = (record: SourceRecord) => string

function hashOf(columns: readonly string[]): Identify {
  return (record) => {
    const cells = columns.map((column) => cellOf(record, column).trim())
    if (cells.every((cell) => cell === '')) return ''
    return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, HASH_DIGITS)
  }
}

/** Prepares the identifiers of a mapping; undefined where it makes none. */
export function identifierOf({
  id,
}: Mapping): { readonly columns: readonly string[]; readonly make: Identify } | undefined {
  if (!id) return undefined
  const columns = id.slug ?? id.hash ?? []
  const make = id.hash
    ? hashOf(columns)
    : (record: SourceRecord) =>
        columns
          .map((column) => slugOf(cellOf(record, column)))
          .filter(Boolean)
          .join('-')
  const { prefix } = id
  return {
    columns,
    make(record) {
      const own = make(record)
      return own !== '' && prefix ? `${prefix}-${own}` : own
    },
  }
}
