// datapackage.json: what the package is called, which version and licence it has, and which file holds each table.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, type Problem, tables } from '@tiyu/model'
import { z } from 'zod'

export const DESCRIPTOR_FILE = 'datapackage.json'

const licence = z.object({ name: z.string(), title: z.string().optional(), path: z.string().optional() })

const resource = z
  .object({
    name: z.string(),
    path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+\.csv(\.gz)?$/),
    /** Said by the name of the file already; here for programs that go by the descriptor. */
    compression: z.literal('gz').optional(),
  })
  .refine(({ path, compression }) => !compression || path.endsWith('.gz'), { path: ['compression'] })

const descriptorSchema = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  version: z.string().regex(/^\d{4}\.\d+$/),
  description: z.string().optional(),
  licenses: z.array(licence).min(1),
  resources: z.array(resource).min(1),
})

/** What a data package says of itself. */
export type Descriptor = z.infer<typeof descriptorSchema>

function problem(message: Bilingual, hint: Bilingual): Problem {
  return { file: DESCRIPTOR_FILE, message, hint }
}

const DESCRIPTOR_HINT: Bilingual = {
  en: 'It needs name, title, version (such as 2020.1), licenses and resources with a relative path to a .csv or .csv.gz file each ("compression": "gz" only for the latter).',
  zh: '需要 name、title、version（如 2020.1）、licenses，以及每项含 .csv 或 .csv.gz 相对路径的 resources（仅后者可写 "compression": "gz"）。',
}

function missingTables(descriptor: Descriptor): Problem[] {
  const resourceNames = new Set(descriptor.resources.map((resource) => resource.name))
  return tables
    .filter((table) => !table.optional && !resourceNames.has(table.name))
    .map((table) =>
      problem(
        { en: `No resource is named "${table.name}".`, zh: `没有名为 “${table.name}” 的资源。` },
        {
          en: `Add { "name": "${table.name}", "path": "${table.name}.csv" } to resources; the file may hold its header alone.`,
          zh: `请在 resources 中加入 { "name": "${table.name}", "path": "${table.name}.csv" }；文件可以只有表头。`,
        },
      ),
    )
}

function parseDescriptor(json: string): Descriptor | Problem[] {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    return [problem({ en: `It is not JSON: ${(error as Error).message}.`, zh: '不是有效的 JSON。' }, DESCRIPTOR_HINT)]
  }
  const parsed = descriptorSchema.safeParse(content)
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => {
      const path = issue.path.join('.') || 'the document'
      return problem(
        { en: `${path} is missing or not as it should be.`, zh: `${path} 缺失或不符合要求。` },
        DESCRIPTOR_HINT,
      )
    })
  }
  const missing = missingTables(parsed.data)
  return missing.length > 0 ? missing : parsed.data
}

/** Reads the descriptor of the package in a folder, or tells what is wrong with it. */
export async function readDescriptor(folder: string): Promise<Descriptor | Problem[]> {
  let json: string
  try {
    json = await readFile(join(folder, DESCRIPTOR_FILE), 'utf8')
  } catch {
    return [
      problem(
        {
          en: `There is no readable ${DESCRIPTOR_FILE} in ${folder}.`,
          zh: `${folder} 中没有可读的 ${DESCRIPTOR_FILE}。`,
        },
        { en: 'Name the folder of a data package.', zh: '请指定数据包所在的文件夹。' },
      ),
    ]
  }
  return parseDescriptor(json)
}

/** The file of a table, relative to the package; undefined where the package leaves out an optional table. */
export function findTableFile(descriptor: Descriptor, tableName: string): string | undefined {
  return descriptor.resources.find(({ name }) => name === tableName)?.path
}

/** The file of a table that every package has, relative to the package. */
export function tableFile(descriptor: Descriptor, tableName: string): string {
  const file = findTableFile(descriptor, tableName)
  if (!file) throw new Error(`The descriptor names no file for ${tableName}`)
  return file
}
