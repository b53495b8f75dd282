// Generates row identifiers: slugs or hashes of source columns.
import { createHash } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import { getCell, type SourceRecord } from '../source/record.ts'
import type { Mapping } from './mapping-schema.ts'

/** Letters that Unicode does not decompose. */
const TRANSLITERATIONS: Readonly<Record<string, string>> = {
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

/** Hexadecimal digits of a hash: five million rows collide with a probability of one in a million. */
const HASH_DIGITS = 16

/** Converts a text to lower-case words joined by hyphens, Chinese as pinyin. Empty if no letter or digit remains. */
export function slugify(text: string): string {
  const latin = /\p{Script=Han}/u.test(text) ? pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true }) : text
  return latin
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => TRANSLITERATIONS[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Generates the identifier of a record; empty if its columns are empty. */
export type IdGenerator = (record: SourceRecord) => string

function hashGenerator(columns: readonly string[]): IdGenerator {
  return (record) => {
    const cells = columns.map((column) => getCell(record, column).trim())
    if (cells.every((cell) => cell === '')) return ''
    return createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, HASH_DIGITS)
  }
}

/** Compiles the section `id`; undefined if the mapping has none. */
export function compileIdentifier({
  id,
}: Mapping): { readonly columns: readonly string[]; readonly generate: IdGenerator } | undefined {
  if (!id) return undefined
  const columns = id.slug ?? id.hash ?? []
  const generate = id.hash
    ? hashGenerator(columns)
    : (record: SourceRecord) =>
        columns
          .map((column) => slugify(getCell(record, column)))
          .filter(Boolean)
          .join('-')
  const { prefix } = id
  return {
    columns,
    generate(record) {
      const unprefixed = generate(record)
      return unprefixed !== '' && prefix ? `${prefix}-${unprefixed}` : unprefixed
    },
  }
}
