// Decodes HTML entities that publishers leave in cells, such as Caf&eacute;.
import type { Bilingual } from '@tiyu/model'
import { decodeHTMLStrict } from 'entities'
import type { SourceFile, SourceRecord } from './record.ts'

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i

function entityNote(file: string, count: number, [written, decoded]: readonly string[]): Bilingual {
  return {
    en: `${count} cell(s) of ${file} contain HTML entities, which were decoded: ${written} is ${decoded}.`,
    zh: `${file} 中有 ${count} 格含 HTML 实体，已解码：${written} 即 ${decoded}。`,
  }
}

/** Decodes the cells of a file, and notes how many were changed. */
export function decodeEntities(source: SourceFile, file: string): SourceFile {
  let count = 0
  let example: readonly string[] = []
  const decode = (cell: string) => {
    if (!ENTITY.test(cell)) return cell
    const decoded = decodeHTMLStrict(cell)
    if (decoded === cell) return cell
    count += 1
    if (example.length === 0) example = [cell.trim(), decoded.trim()]
    return decoded
  }
  async function* records(): AsyncGenerator<SourceRecord> {
    for await (const record of source.records) {
      const hasEntity = record.cells.some((cell) => cell.includes('&'))
      yield hasEntity ? { ...record, cells: record.cells.map(decode) } : record
    }
  }
  return {
    ...source,
    records: records(),
    notes: () => [...source.notes(), ...(count > 0 ? [entityNote(file, count, example)] : [])],
  }
}
