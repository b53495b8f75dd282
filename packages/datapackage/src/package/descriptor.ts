// datapackage.json: name, title, version and licences of a package, and the file of each table.
import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bilingual, type Message, PackageError, type Problem, tables } from '@tiyu/model'
import { findFileFault, MISSING_FILE } from '../files/file-fault.ts'
import { detectBom } from '../text/text-encoding.ts'
import { descriptorProblem, propertyProblem } from './descriptor-faults.ts'
import { DESCRIPTOR_FILE, type Descriptor, descriptorSchema, OUTLINES_RESOURCE } from './descriptor-schema.ts'

function missingTables(descriptor: Descriptor): Problem[] {
  const resourceNames = new Set(descriptor.resources.map((resource) => resource.name))
  return tables
    .filter((table) => !table.optional && !resourceNames.has(table.name))
    .map((table) =>
      descriptorProblem(
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

/** Names that several resources have, and files that several resources name. */
function repeatedResources({ resources }: Descriptor): Problem[] {
  return (['name', 'path'] as const).flatMap((property) =>
    [...Map.groupBy(resources, (one) => one[property])]
      .filter(([, same]) => same.length > 1)
      .map(([value]) =>
        descriptorProblem(
          {
            en: `${property} "${value}" occurs more than once in resources.`,
            zh: `resources 中 ${property} “${value}” 出现多次。`,
          },
          { en: 'List each table and each file once.', zh: '每个表、每个文件只列一次。' },
        ),
      ),
  )
}

/** Types of columns that differ from the model, which reads the columns by its own types. */
function otherTypes({ resources }: Descriptor): Problem[] {
  return resources.flatMap(({ name, schema }) => {
    const columns = tables.find((table) => table.name === name)?.columns ?? {}
    if (typeof schema !== 'object') return []
    return (schema.fields ?? []).flatMap((field) => {
      const type = columns[String(field.name)]?.field.type
      if (type === undefined || field.type === undefined || field.type === 'any' || field.type === type) return []
      return descriptorProblem(
        {
          en: `The type of ${name}.${field.name} is ${JSON.stringify(field.type)}; the column is read as "${type}".`,
          zh: `${name}.${field.name} 的类型写作 ${JSON.stringify(field.type)}，而该列按 "${type}" 读取。`,
        },
        { en: `Write "${type}", or leave the schema out.`, zh: `请写 "${type}"，或不写 schema。` },
      )
    })
  })
}

function parseDescriptor(json: string): DescriptorResult {
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch (error) {
    const reason = (error as Error).message
    return invalid(descriptorProblem({ en: `Invalid JSON: ${reason}.`, zh: `不是有效的 JSON：${reason}。` }, JSON_HINT))
  }
  const parsed = descriptorSchema.safeParse(content)
  if (!parsed.success) {
    const paths = new Map(parsed.error.issues.map(({ path }) => [path.join('.'), path]))
    return invalid(...paths.values().map((path) => propertyProblem(content, path)))
  }
  const problems = [missingTables, repeatedResources, otherTypes].flatMap((find) => find(parsed.data))
  return problems.length > 0 ? invalid(...problems) : { isValid: true, descriptor: parsed.data }
}

const JSON_HINT: Bilingual = {
  en: 'Correct it at this position: a comma, a quote or a bracket is missing or too many.',
  zh: '请在该处更正：缺少或多出逗号、引号或括号。',
}

const NOT_UTF8: Message = {
  message: { en: 'The file is not UTF-8 without byte order mark.', zh: '文件不是无 BOM 的 UTF-8。' },
  hint: { en: 'Save it as UTF-8, or run "tiyu tidy".', zh: '请另存为 UTF-8，或运行 “tiyu tidy”。' },
}

/** Reads and validates the descriptor of the package in a folder. */
export async function readDescriptor(folder: string): Promise<DescriptorResult> {
  const path = join(folder, DESCRIPTOR_FILE)
  const fault = findFileFault(path)
  if (fault === MISSING_FILE) {
    return invalid(
      descriptorProblem(
        { en: `No readable ${DESCRIPTOR_FILE} in ${folder}.`, zh: `${folder} 中没有可读的 ${DESCRIPTOR_FILE}。` },
        { en: 'Name the folder of a data package.', zh: '请指定数据包所在的文件夹。' },
      ),
    )
  }
  if (fault) return invalid({ file: DESCRIPTOR_FILE, ...fault })
  const bytes = await readFile(path)
  if (detectBom(bytes) !== undefined || !isUtf8(bytes)) return invalid({ file: DESCRIPTOR_FILE, ...NOT_UTF8 })
  return parseDescriptor(bytes.toString('utf8'))
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

/** Returns the file of the outlines, relative to the package; undefined if the package has none. */
export const findOutlinesFile = (descriptor: Descriptor): string | undefined =>
  findTableFile(descriptor, OUTLINES_RESOURCE)

/** Returns the file of a required table, relative to the package. */
export function tableFile(descriptor: Descriptor, tableName: string): string {
  const file = findTableFile(descriptor, tableName)
  if (!file) throw new Error(`No resource for table ${tableName}`)
  return file
}
