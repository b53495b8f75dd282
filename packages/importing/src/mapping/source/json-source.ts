// Reads JSON, GeoJSON and JSON Lines.
import { basename } from 'node:path'
import type { Bilingual } from '@tiyu/model'
import { SourceError } from '../errors.ts'
import type { Format } from '../rule/format-schema.ts'
import { JsonArrayScanner, type JsonElement, type KeyPath } from './json-array-scanner.ts'
import { flattenFeature, flattenObject, isObject, parseJson } from './json-record.ts'
import type { SourceFile, SourceRecord } from './record.ts'
import { openText, type TextSource } from './text-decoder.ts'

/** Leading characters searched for the member `crs` of GeoJSON before RFC 7946. */
const CRS_SEARCH_LENGTH = 10_000

const JSON_HINT: Bilingual = { en: 'Correct the file, or export it again.', zh: '请修正文件，或重新导出。' }

type ParsedElement = Omit<SourceRecord, 'file' | 'number'>

function brokenRecord(line: number, message: Bilingual): ParsedElement {
  return { line, names: [], cells: [], error: { message, hint: JSON_HINT } }
}

function toRecord({ line, text }: JsonElement): ParsedElement {
  try {
    const value = parseJson(text)
    if (!isObject(value))
      return brokenRecord(line, { en: 'The record is not a JSON object.', zh: '此记录不是 JSON 对象。' })
    return { line, ...(value.type === 'Feature' ? flattenFeature(value) : flattenObject(value)) }
  } catch (error) {
    const reason = (error as Error).message
    return brokenRecord(line, { en: `The record is not JSON: ${reason}.`, zh: '此记录不是有效的 JSON。' })
  }
}

function arrayFilter(records: string | undefined): (path: KeyPath) => boolean {
  if (records !== undefined) return (path) => path.join('.') === records
  return (path) => path.length === 0 || (path.length === 1 && path[0] === 'features')
}

function noRecordsError(file: string, records: string | undefined, others: readonly string[]): SourceError {
  const paths = others.filter(Boolean).join(', ')
  return new SourceError({
    file,
    message: {
      en: `The file has no array ${records ?? 'at its root or named features'}.`,
      zh: `文件中没有数组 ${records ?? '（根数组或 features）'}。`,
    },
    hint: {
      en: paths
        ? `Set format.records to the array of records; the file has ${paths}.`
        : 'If the file has one object per line, set format.type: jsonl.',
      zh: paths
        ? `请在 format.records 写明记录所在数组，文件中有：${paths}。`
        : '若每行一个对象，请设 format.type: jsonl。',
    },
  })
}

async function* arrayElements(
  chunks: AsyncIterable<string>,
  file: string,
  records: string | undefined,
): AsyncGenerator<JsonElement> {
  const elements = new JsonArrayScanner(arrayFilter(records))
  for await (const chunk of chunks) yield* elements.read(chunk)
  if (!elements.isFound) throw noRecordsError(file, records, elements.otherArrays)
}

async function* lineElements(chunks: AsyncIterable<string>): AsyncGenerator<JsonElement> {
  let rest = ''
  let line = 0
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    for (const text of lines) {
      line += 1
      if (text.trim() !== '') yield { line, text }
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, text: rest }
}

/** Returns the name in the member `crs` of GeoJSON before RFC 7946. */
function parseCrs(beginning: string): string | undefined {
  return /"crs"\s*:\s*\{[^{}]*"properties"\s*:\s*\{[^{}]*"name"\s*:\s*"([^"]+)"/.exec(beginning)?.[1]
}

/** Yields the elements of a file; `observe` is called with the leading text. */
async function* fileElements(
  text: TextSource,
  { file, format, lines }: JsonFile,
  observe: (beginning: string) => void,
): AsyncGenerator<JsonElement> {
  let beginning = ''
  async function* chunks() {
    for await (const chunk of text.chunks) {
      if (beginning.length < CRS_SEARCH_LENGTH) {
        beginning += chunk.slice(0, CRS_SEARCH_LENGTH)
        observe(beginning)
      }
      yield chunk
    }
  }
  yield* lines ? lineElements(chunks()) : arrayElements(chunks(), file, format.records)
}

/** A JSON file and how it is read. */
interface JsonFile {
  readonly path: string
  /** File name without its folder. */
  readonly file: string
  readonly format: Format
  /** True for JSON Lines. */
  readonly lines: boolean
}

/** Reads a file once for the columns of all its records, in order of appearance, and its coordinate system. */
async function scanColumns(source: JsonFile): Promise<{ columns: readonly string[]; crs: string | undefined }> {
  const columns = new Set<string>()
  const shapes = new Set<readonly string[]>()
  let beginning = ''
  const text = await openText(source.path, source.file, source.format.encoding)
  for await (const element of fileElements(text, source, (read) => {
    beginning = read
  })) {
    const { names } = toRecord(element)
    if (shapes.has(names)) continue
    shapes.add(names)
    for (const name of names) columns.add(name)
  }
  return { columns: [...columns], crs: parseCrs(beginning) }
}

/**
 * Opens a JSON file. Its columns are those of all records, so that it is read twice.
 * @param lines true for JSON Lines
 * @throws SourceError, also while iterating, if the file cannot be read as a whole
 */
export async function openJson(path: string, format: Format, lines: boolean): Promise<SourceFile> {
  const source: JsonFile = { path, file: basename(path), format, lines }
  const { columns, crs } = await scanColumns(source)
  const text = await openText(path, source.file, format.encoding)
  async function* records(): AsyncGenerator<SourceRecord> {
    let number = 0
    for await (const element of fileElements(text, source, () => {})) {
      number += 1
      yield { file: source.file, number, ...toRecord(element) }
    }
  }
  return { columns, records: records(), notes: text.notes, ...(crs !== undefined && { crs }) }
}
