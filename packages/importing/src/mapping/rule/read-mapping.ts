// Reads and validates a mapping file.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type AnyTable, type Bilingual, type FilePosition, type Problem, tables } from '@tiyu/model'
import { z } from 'zod'
import { MappingError } from '../errors.ts'
import { type MappingFile, type MappingPath, parseMappingFile } from './mapping-file.ts'
import { type Mapping, mappingSchema } from './mapping-schema.ts'
import { validateRows } from './row-validation.ts'
import {
  type ReportMappingProblem,
  validateFields,
  validateRequiredColumns,
  validateSections,
} from './rule-validation.ts'

/** A validated mapping with its target table. */
export interface LoadedMapping {
  readonly mapping: Mapping
  readonly table: AnyTable
  /** Returns the position of a path in the mapping file. */
  locate(path: MappingPath): FilePosition
}

const DOCS_HINT = {
  en: 'docs/mapping.md lists all keys; "tiyu map --suggest FILE" drafts a mapping.',
  zh: '各键见 docs/mapping.md；“tiyu map --suggest 文件” 可生成初稿。',
}

const english = z.locales.en().localeError
const chinese = z.locales.zhCN().localeError

function formatPath(path: MappingPath): string {
  return path.join('.') || 'mapping'
}

/** Our own messages have both languages in one text, English first. */
const BOTH_LANGUAGES = /^(?<en>.+) \/ (?<zh>[^/]*\p{Script=Han}.*)$/u

function bilingualMessage(inEnglish: string, inChinese: string): Bilingual {
  const { en = inEnglish, zh = inChinese } = BOTH_LANGUAGES.exec(inEnglish)?.groups ?? {}
  return { en: `${en}.`, zh: `${zh}。` }
}

/** Validates the content with messages in both languages. */
function schemaProblems({ content, locate }: MappingFile): Problem[] {
  const inEnglish = mappingSchema.safeParse(content, { error: english }).error?.issues ?? []
  const inChinese = mappingSchema.safeParse(content, { error: chinese }).error?.issues ?? []
  return inEnglish.map((issue, index) => {
    const path = issue.path.filter((one) => typeof one !== 'symbol')
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    return {
      ...locate(unknown === undefined ? path : [...path, unknown]),
      field: formatPath(path),
      message: bilingualMessage(issue.message, inChinese[index]?.message ?? issue.message),
      hint: DOCS_HINT,
    }
  })
}

/**
 * Parses and validates the text of a mapping.
 * @param file file name in messages
 * @throws MappingError with all problems
 */
export function parseMapping(text: string, file: string): LoadedMapping {
  const parsed = parseMappingFile(text, file)
  const { data: mapping, success } = mappingSchema.safeParse(parsed.content)
  if (!success) throw new MappingError(schemaProblems(parsed))
  const table = tables.find(({ name }) => name === mapping.table) as AnyTable
  const problems: Problem[] = []
  const report: ReportMappingProblem = (path, details) =>
    void problems.push({ ...parsed.locate(path), field: formatPath(path), ...details })
  validateFields(mapping, table, report)
  validateRequiredColumns(mapping, table, report)
  validateSections(mapping, table, report)
  validateRows(mapping, report)
  if (problems.length > 0) throw new MappingError(problems)
  return { mapping, table, locate: parsed.locate }
}

/**
 * Reads a mapping file.
 * @throws MappingError with all problems
 */
export async function readMapping(path: string): Promise<LoadedMapping> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new MappingError([
      {
        file: path,
        message: { en: 'The mapping does not exist or cannot be read.', zh: '映射文件不存在或无法读取。' },
        hint: DOCS_HINT,
      },
    ])
  }
  return parseMapping(text, basename(path))
}
