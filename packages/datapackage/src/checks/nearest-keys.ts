// What is meant by a key that no row has: several joined by another character than ";", the name of a row, or a near key.
import { type AnyTable, foldText, type Message, type ModelName, nearestTo, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'

/** Rows of a table to suggest from; the first ones of a larger table. */
const MAX_ROWS = 5000

interface NamedKey {
  readonly key: string
  /** Names of the row, folded. */
  readonly names: readonly string[]
}

const NAME_COLUMNS = ['name', 'nameEn', 'title', 'titleEn']

const SEPARATORS = /[,，、；|/\s]+/

/** Keys and names of rows, by table. */
export class NearestKeys {
  private readonly rows = new Map<ModelName, NamedKey[]>()

  add({ model, key }: AnyTable, values: Row['values']): void {
    const rows = this.rows.get(model) ?? []
    if (rows.length === 0) this.rows.set(model, rows)
    if (rows.length >= MAX_ROWS) return
    const names = NAME_COLUMNS.flatMap((column) => (typeof values[column] === 'string' ? [values[column]] : []))
    rows.push({ key: values[key] as string, names })
  }

  /** Returns what to write instead of an unknown key. */
  hintFor(model: ModelName, value: string): Message['hint'] {
    const rows = this.rows.get(model) ?? []
    const keys = new Set(rows.map(({ key }) => key))
    const parts = value.split(SEPARATORS).filter((part) => part !== '')
    if (parts.length > 1 && parts.every((part) => keys.has(part))) {
      const joined = quote(parts.join(';'))
      return { en: `Join several with ";": ${joined}.`, zh: `多项以英文分号连接：${joined}。` }
    }
    const folded = foldText(value)
    const named = rows.find(({ names }) => names.some((name) => foldText(name) === folded))
    if (named) return { en: `Write its key, ${quote(named.key)}.`, zh: `请写其标识 ${quote(named.key)}。` }
    const near = nearestTo(value, rows, ({ key, names }) => [key, ...names])
      .slice(0, 3)
      .map(({ key, names: [name] }) => (name ? `${quote(key)} (${name})` : quote(key)))
    if (near.length === 0) return { en: 'Correct it, or add the missing row.', zh: '请更正，或补上缺少的行。' }
    return {
      en: `Correct it, or add the missing row. The nearest are ${near.join(', ')}.`,
      zh: `请更正，或补上缺少的行。相近的有 ${near.join('、')}。`,
    }
  }
}
