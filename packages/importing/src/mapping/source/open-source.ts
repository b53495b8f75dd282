import { access, constants } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { SourceError } from '../errors.ts'
import type { Format } from '../rule/format-schema.ts'
import { openCsv } from './csv-source.ts'
import { decodeEntities } from './html-entities.ts'
import { openJson } from './json-source.ts'
import type { SourceFile } from './record.ts'
import { type UnpackedFile, unpack } from './unpack.ts'
import { openXlsx } from './xlsx-source.ts'

type FileType = NonNullable<Format['type']>

const TYPES_BY_EXTENSION: Readonly<Record<string, FileType>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.txt': 'csv',
  '.json': 'json',
  '.geojson': 'geojson',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.geojsonl': 'jsonl',
  '.geojsons': 'jsonl',
  '.xlsx': 'xlsx',
}

const OPENERS: Readonly<Record<FileType, (path: string, format: Format) => Promise<SourceFile>>> = {
  csv: openCsv,
  json: (path, format) => openJson(path, format, false),
  geojson: (path, format) => openJson(path, format, false),
  jsonl: (path, format) => openJson(path, format, true),
  xlsx: openXlsx,
}

/** Returns the file type by extension; undefined if it is unknown. */
export function fileTypeOf(path: string): FileType | undefined {
  return TYPES_BY_EXTENSION[extname(path).toLowerCase()]
}

/** @throws SourceError if the file does not exist or cannot be read */
async function assertReadable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK)
  } catch {
    throw new SourceError({
      file: path,
      message: { en: 'The file does not exist or cannot be read.', zh: '文件不存在或无法读取。' },
      hint: { en: 'Name a readable file.', zh: '请指定可读的文件。' },
    })
  }
}

/**
 * Unpacks a source file if it is compressed.
 * @throws SourceError if it does not exist, is no table, or is an archive with another number of sources than one
 */
export async function unpackSource(path: string, { type }: Pick<Format, 'type'> = {}): Promise<UnpackedFile> {
  await assertReadable(path)
  return unpack(path, {
    isWorkbook: (type ?? fileTypeOf(path)) === 'xlsx',
    isSource: (name) => Boolean(fileTypeOf(name)),
  })
}

/**
 * Opens a source file, unpacked.
 * @throws SourceError, also while iterating, if the file cannot be read as a whole
 */
export async function openSource(path: string, format: Format): Promise<SourceFile> {
  const file = basename(path)
  const type = format.type ?? fileTypeOf(path)
  if (!type) {
    throw new SourceError({
      file,
      message: { en: 'Unknown file name extension.', zh: '无法识别的文件扩展名。' },
      hint: {
        en: 'Set format.type to csv, json, geojson, jsonl or xlsx.',
        zh: '请把 format.type 设为 csv、json、geojson、jsonl 或 xlsx。',
      },
    })
  }
  return decodeEntities(await OPENERS[type](path, format), file)
}
