// From a mapping file to a mapping that can be worked with, or to everything that is wrong with it.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../problem.ts'
import { tables } from '../../tables/all.ts'
import type { AnyTable } from '../../tables/table.ts'
import { MappingError } from '../mapping-error.ts'
import { judgeRows } from './judge-rows.ts'
import { judgeFields, judgeNeeds, judgeSections, type TellMapping } from './judge-rules.ts'
import { type MappingFile, type MappingPath, parseMappingFile } from './mapping-file.ts'
import { type Mapping, mappingSchema } from './mapping-schema.ts'

/** A mapping that was read and judged. */
export interface ReadMapping {
  readonly mapping: Mapping
  readonly table: AnyTable
  /** Where a path of the mapping stands in its file. */
  place(path: MappingPath): Pick<Problem, 'file' | 'line' | 'column'>
}

const GUIDE = {
  en: 'docs/mapping.md lists every key; "tiyu map --suggest FILE" writes a first mapping.',
  zh: '各键见 docs/mapping.md；“tiyu map --suggest 文件” 可写出初稿。',
}

const english = z.locales.en().localeError
const chinese = z.locales.zhCN().localeError

function showPath(path: MappingPath): string {
  return path.join('.') || 'mapping'
}

/** The same judgement in both languages. */
function shapeProblems({ content, place }: MappingFile): Problem[] {
  const inEnglish = mappingSchema.safeParse(content, { error: english }).error?.issues ?? []
  const inChinese = mappingSchema.safeParse(content, { error: chinese }).error?.issues ?? []
  return inEnglish.map((issue, index) => {
    const path = issue.path.filter((one) => typeof one !== 'symbol')
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    return {
      ...place(unknown === undefined ? path : [...path, unknown]),
      field: showPath(path),
      wrong: { en: `${issue.message}.`, zh: `${inChinese[index]?.message ?? issue.message}。` },
      right: GUIDE,
    }
  })
}

/**
 * Parses and judges the text of a mapping.
 * @param file its name in messages
 * @throws MappingError with everything that is wrong
 */
export function parseMapping(text: string, file: string): ReadMapping {
  const parsed = parseMappingFile(text, file)
  const { data: mapping, success } = mappingSchema.safeParse(parsed.content)
  if (!success) throw new MappingError(shapeProblems(parsed))
  const table = tables.find(({ name }) => name === mapping.table) as AnyTable
  const problems: Problem[] = []
  const tell: TellMapping = (path, wrong, right) =>
    void problems.push({ ...parsed.place(path), field: showPath(path), wrong, right })
  judgeFields(mapping, table, tell)
  judgeNeeds(mapping, table, tell)
  judgeSections(mapping, table, tell)
  judgeRows(mapping, tell)
  if (problems.length > 0) throw new MappingError(problems)
  return { mapping, table, place: parsed.place }
}

/**
 * Reads a mapping file.
 * @throws MappingError with everything that is wrong
 */
export async function readMapping(path: string): Promise<ReadMapping> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    throw new MappingError([
      {
        file: path,
        wrong: { en: 'The mapping does not exist or cannot be read.', zh: '映射文件不存在或无法读取。' },
        right: GUIDE,
      },
    ])
  }
  return parseMapping(text, basename(path))
}
