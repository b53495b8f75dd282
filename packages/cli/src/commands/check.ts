import { statSync } from 'node:fs'
import type { Finding } from '@tiyu/audit'
import { type CheckResult, checkPackage } from '@tiyu/datapackage'
import { formatProblem, totalRows } from '@tiyu/model'
import { readSettings } from '@tiyu/server/settings'
import { auditPackage } from '@tiyu/store'
import { Command } from 'commander'
import { withProgressLine } from '../output/progress-line.ts'
import { examplesHelp } from '../output/usage.ts'
import { checkDrafts } from './check-drafts.ts'
import { isDrafts } from './is-drafts.ts'

/** Maximum number of problems printed; --json prints all problems that the check keeps. */
const MAX_LISTED = 200

interface Options {
  readonly json?: boolean
  readonly sources?: string
  readonly package?: string
}

/** Prints the findings that fail. */
function printFindings(findings: readonly Finding[]): void {
  const failed = findings.filter(({ verdict }) => verdict === 'FAIL')
  for (const { id, explanation, explanationEn } of failed) console.log(`${id}\n  ${explanationEn}\n  ${explanation}`)
  console.log(
    `${findings.length} findings on the data, ${failed.length} of which show an error in a source; the data is published unchanged. ` +
      `核查发现 ${findings.length} 条，其中 ${failed.length} 条显示来源有误；数据均如实发布。`,
  )
}

/** Prints the problems of a package, and how many rows were read. */
export function printProblems(
  { problems, problemCount, rows }: Pick<CheckResult, 'problems' | 'problemCount' | 'rows'>,
  compared?: readonly string[],
): void {
  for (const problem of problems.slice(0, MAX_LISTED)) console.log(formatProblem(problem))
  if (problemCount > MAX_LISTED) {
    console.log(
      `The first ${MAX_LISTED} of ${problemCount} problems are listed; --json lists up to ${problems.length}. 共 ${problemCount} 处问题，以上为前 ${MAX_LISTED} 处；--json 可列出 ${problems.length} 处。`,
    )
  }
  const total = totalRows(rows)
  if (compared) {
    console.log(
      `Sources compared with their texts: ${compared.join(', ') || 'none'}. 已与原文核对的来源：${compared.join('、') || '无'}。`,
    )
  }
  console.log(`${total} rows read, ${problemCount} problem(s). 共读取 ${total} 行，发现 ${problemCount} 处问题。`)
}

async function run(
  folderArgument: string | undefined,
  { json, sources, package: packageFolder }: Options,
): Promise<void> {
  if (sources !== undefined && !statSync(sources, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(
      `--sources: ${sources} is not a folder. Name the folder with the source texts. ${sources} 不是文件夹，请指定存放来源文本的文件夹。`,
    )
    process.exitCode = 1
    return
  }
  const { DATA_DIR } = readSettings(process.env)
  const folder = folderArgument ?? DATA_DIR
  if (await isDrafts(folder)) return checkDrafts(folder, packageFolder ?? DATA_DIR, json ?? false)
  const result = await withProgressLine((progress) =>
    checkPackage(folder, {
      ...(sources !== undefined && { sources }),
      onProgress: ({ table, done, total }) => progress.show(`checking 检查 ${table}`, done, total),
    }),
  )
  const isValid = result.problemCount === 0
  if (!isValid) process.exitCode = 1
  // The rules require valid rows.
  const findings = isValid ? await auditPackage(folder) : []
  if (json) {
    const { problems, problemCount, rows, compared } = result
    console.log(JSON.stringify({ problems, problemCount, rows, compared, findings }, null, 2))
    return
  }
  printProblems(result, sources === undefined ? undefined : result.compared)
  if (isValid) printFindings(findings)
}

/** `tiyu check` */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check a data package and report all its problems.\n检查数据包并报告全部问题。')
    .argument(
      '[folder]',
      'folder of the package, or of drafts; DATA_DIR by default 数据包或草稿文件夹，缺省为 DATA_DIR',
    )
    .option(
      '--json',
      'print JSON: the first 10,000 problems, their total number, the findings and the rows per table 输出 JSON：前 10,000 处问题与问题总数、核查发现、各表行数',
    )
    .option(
      '--sources <folder>',
      'folder with source texts, found by SHA-256; citations are compared with them 来源文本所在文件夹，按 SHA-256 识别；引文须与原文相符',
    )
    .option(
      '--package <folder>',
      'of drafts: package that accepted rows are for; DATA_DIR by default 检查草稿时：采纳的行所要写入的数据包，缺省为 DATA_DIR',
    )
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu check my-city', 'all problems with their lines 全部问题及所在行'],
        ['tiyu check --sources texts --json', 'also compare citations, print JSON 同时核对引文，输出 JSON'],
      ]),
    )
    .action(run)
}
