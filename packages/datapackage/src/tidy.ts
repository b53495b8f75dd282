// Rewrites text files of spreadsheets as the package requires them, and refuses what it does not understand.

import { constants } from 'node:fs'
import { copyFile, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Message, type Problem, tables } from '@tiyu/model'
import { LOST_AMONG_CHINESE } from './checks/lost-characters.ts'
import { csvLine } from './csv/csv-writer.ts'
import { type CsvRecord, RecordSplitter } from './csv/record-splitter.ts'
import { findFileFault } from './files/file-fault.ts'
import { DESCRIPTOR_FILE } from './package/descriptor-schema.ts'
import { lowerCaseBoolean } from './text/boolean-case.ts'
import { decodeStrictly } from './text/strict-decoding.ts'
import type { TextEncoding } from './text/text-encoding.ts'

/** Result of tidying a file. */
export interface Tidied {
  readonly changed: boolean
  /** Encoding of the original file. */
  readonly encoding: TextEncoding
  /** Path of the backup of the original file; absent if the file did not change. */
  readonly backup?: string
  /** What may be lost already, and cannot be mended here. */
  readonly warnings: readonly Message[]
}

/** Why a file was left as it is. */
export interface Untidied {
  readonly problem: Problem
}

/** Writes TRUE and FALSE in lower case in the columns that hold true or false, if the text is one of the tables. */
function mendBooleans(text: string): string {
  const records: CsvRecord[] = []
  try {
    const splitter = new RecordSplitter()
    splitter.split(text, records)
    splitter.end()
  } catch {
    return text
  }
  const header = records[0]?.cells ?? []
  const table = tables.find(({ columns }) => header.length > 1 && header.every((name) => name in columns))
  const isBoolean = header.map((name) => table?.columns[name]?.field.type === 'boolean')
  if (!isBoolean.includes(true)) return text
  const mended = records.map(({ cells }) =>
    cells.map((cell, index) => (isBoolean[index] ? lowerCaseBoolean(cell) : cell)),
  )
  const isChanged = mended.some((cells, row) => cells.some((cell, index) => cell !== records[row]?.cells[index]))
  return isChanged ? mended.map(csvLine).join('') : text
}

function findLostCharacters(text: string): Message[] {
  const lines = text.split('\n')
  const found = lines.flatMap((line, index) => (LOST_AMONG_CHINESE.test(line) ? [index + 1] : []))
  if (found.length === 0) return []
  return [
    {
      message: {
        en: `${found.length} lines have "?" among Chinese characters, the first is line ${found[0]}.`,
        zh: `有 ${found.length} 行在汉字之间出现 “?”，首见于第 ${found[0]} 行。`,
      },
      hint: {
        en: 'GBK has no "›" and no "•": if they were there, take the file from an earlier copy and save it as UTF-8.',
        zh: 'GBK 没有 “›”“•” 等字符；若原文有此类字符，请改用先前的副本，并存为 UTF-8。',
      },
    },
  ]
}

/** Copies a file to the first free name that ends in `.orig`, `.orig.1` and so on; returns that name. */
async function keepOriginal(path: string): Promise<string> {
  for (let number = 0; ; number += 1) {
    const backup = number === 0 ? `${path}.orig` : `${path}.orig.${number}`
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL)
      return backup
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/**
 * Rewrites a text file in UTF-8, UTF-16 or GB 18030 as UTF-8 without BOM and with LF line endings, and TRUE and FALSE of
 * a table in lower case. The original is kept next to it with the extension `.orig`, or the next free number behind it.
 * A file that is not understood wholly stays as it is.
 * @throws the error of the file system if the file or its backup cannot be written
 */
export async function tidyFile(path: string): Promise<Tidied | Untidied> {
  const fault = findFileFault(path)
  if (fault) return { problem: { file: path, ...fault } }
  const bytes = await readFile(path)
  const decoded = decodeStrictly(bytes)
  if ('fault' in decoded) {
    const { line, ...details } = decoded.fault
    return { problem: { file: path, line, ...details } }
  }
  const { encoding } = decoded
  // Programs that add a byte order mark to a file that has one leave two.
  const text = decoded.text.replace(/^\ufeff+/, '').replaceAll(/\r\n?/g, '\n')
  const warnings = encoding === 'GB18030' ? findLostCharacters(text) : []
  const tidy = Buffer.from(mendBooleans(text))
  if (tidy.equals(bytes)) return { changed: false, encoding, warnings }
  const backup = await keepOriginal(path)
  const written = `${path}.tidied`
  await writeFile(written, tidy)
  await rename(written, path)
  return { changed: true, encoding, backup, warnings }
}

/** Returns the files of a package folder to tidy, its descriptor and CSV files; the path itself if it is no folder. */
export async function filesToTidy(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && (entry.name.endsWith('.csv') || entry.name === DESCRIPTOR_FILE))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
