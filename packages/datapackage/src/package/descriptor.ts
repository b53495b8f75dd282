// datapackage.json: name, title, version and licences of a package, and the file of each table.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, PackageError, type Problem, tables } from '@tiyu/model'
import { z } from 'zod'

export const DESCRIPTOR_FILE = 'datapackage.json'

/** The name of a package. */
export const PACKAGE_NAME = /^[a-z0-9._-]+$/

/** The version of a package: a year and a number. */
export const PACKAGE_VERSION = /^\d{4}\.\d+$/

const licence = z.object({ name: z.string(), title: z.string().optional(), path: z.string().optional() })

const resource = z
  .object({
    name: z.string(),
    path: z.string().regex(/^(?!\/)(?!.*\.\.)[\w./-]+\.csv(\.gz)?$/),
    /** Implied by the file name; for programs that rely on the descriptor. */
    compression: z.literal('gz').optional(),
  })
  .refine(({ path, compression }) => !compression || path.endsWith('.gz'), { path: ['compression'] })

const descriptorSchema = z.object({
  name: z.string().regex(PACKAGE_NAME),
  title: z.string(),
  version: z.string().regex(PACKAGE_VERSION),
  description: z.string().optional(),
  licenses: z.array(licence).min(1),
  resources: z.array(resource).min(1),
})

/** The contents of datapackage.json. */
export type Descriptor = z.infer<typeof descriptorSchema>

function problem(message: Bilingual, hint: Bilingual): Problem {
  return { file: DESCRIPTOR_FILE, message, hint }
}

const DESCRIPTOR_HINT: Bilingual = {
  en: 'Required are name, title, version (such as 2020.1), licenses and resources, each with a relative path to a .csv or .csv.gz file ("compression": "gz" only for the latter).',
  zh: '必须有 name、title、version（如 2020.1）、licenses，以及 resources，其中每项的 path 为 .csv 或 .csv.gz 文件的相对路径（仅后者可写 "compression": "gz"）。',
}

function missingTables(descriptor: Descriptor): Problem[] {
  const resourceNames = new Set(descriptor.resources.map((resource) => resource.name))
  return tables
    .filter((table) => !table.optional && !resourceNames.has(table.name))
    .map((table) =>
      problem(
        { en: `Missing resource "${table.name}".`, zh: `缺少名为 “${table.name}” 的资源。` },
        {
          en: `Add { "name": "${table.name}", "path": "${table.name}.csv" } to resources; the file may consist of its header only.`,
          zh: `请在 resources 中加入 { "name": "${table.name}", "path": "${table.name}.csv" }；文件可以只有表头。`,
        },
      ),
    )
}

/** A valid descriptor, or its problems. */
export type DescriptorResult =
  | { readonly isValid: true; readonly descriptor: Descriptor }
  | { readonly isValid: false; readonly problems: readonly Problem[] }

function invalid(...problems: readonly Problem[]): DescriptorResult {
  return { isValid: false, problems }
}

function schemaProblem(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.join('.') || 'datapackage.json'
  return problem({ en: `${path} is missing or invalid.`, zh: `${path} 缺失或无效。` }, DESCRIPTOR_HINT)
}

function parseDescriptor(json: string): DescriptorResult {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    const reason = (error as Error).message
    return invalid(problem({ en: `Invalid JSON: ${reason}.`, zh: '不是有效的 JSON。' }, DESCRIPTOR_HINT))
  }
  const parsed = descriptorSchema.safeParse(content)
  if (!parsed.success) return invalid(...parsed.error.issues.map(schemaProblem))
  const missing = missingTables(parsed.data)
  return missing.length > 0 ? invalid(...missing) : { isValid: true, descriptor: parsed.data }
}

/** Reads and validates the descriptor of the package in a folder. */
export async function readDescriptor(folder: string): Promise<DescriptorResult> {
  let json: string
  try {
    json = await readFile(join(folder, DESCRIPTOR_FILE), 'utf8')
  } catch {
    return invalid(
      problem(
        { en: `No readable ${DESCRIPTOR_FILE} in ${folder}.`, zh: `${folder} 中没有可读的 ${DESCRIPTOR_FILE}。` },
        { en: 'Name the folder of a data package.', zh: '请指定数据包所在的文件夹。' },
      ),
    )
  }
  return parseDescriptor(json)
}

/**
 * Reads the descriptor of the package in a folder.
 * @throws PackageError with its problems
 */
export async function loadDescriptor(folder: string): Promise<Descriptor> {
  const result = await readDescriptor(folder)
  if (!result.isValid) throw new PackageError(result.problems)
  return result.descriptor
}

/** Returns the file of a table, relative to the package; undefined if the package leaves out an optional table. */
export function findTableFile(descriptor: Descriptor, tableName: string): string | undefined {
  return descriptor.resources.find(({ name }) => name === tableName)?.path
}

/** Returns the file of a required table, relative to the package. */
export function tableFile(descriptor: Descriptor, tableName: string): string {
  const file = findTableFile(descriptor, tableName)
  if (!file) throw new Error(`No resource for table ${tableName}`)
  return file
}
