import { statSync } from 'node:fs'
import { checkPackage, formatProblem } from '@tiyu/data'
import { Command } from 'commander'
import { readSettings } from '../settings.ts'

/** How many problems are listed for people; --json lists all. */
const LISTED = 200

interface Options {
  readonly json?: boolean
  readonly sources?: string
}

async function run(folder: string | undefined, { json, sources }: Options): Promise<void> {
  if (sources !== undefined && !statSync(sources, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(
      `--sources: ${sources} is no folder. Name the folder that holds the texts. ${sources} 不是文件夹，请指定存放来源文本的文件夹。`,
    )
    process.exitCode = 1
    return
  }
  const { problems, rows, compared } = await checkPackage(
    folder ?? readSettings(process.env).DATA_DIR,
    sources === undefined ? {} : { sources },
  )
  if (problems.length > 0) process.exitCode = 1
  if (json) {
    console.log(JSON.stringify({ problems, rows, compared }, null, 2))
    return
  }
  for (const problem of problems.slice(0, LISTED)) console.log(formatProblem(problem))
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  if (sources !== undefined) {
    console.log(
      `Compared with their texts: ${compared.join(', ') || 'none'}. 已与原文核对：${compared.join('、') || '无'}。`,
    )
  }
  console.log(`${total} rows read, ${problems.length} problem(s). 共读取 ${total} 行，发现 ${problems.length} 处问题。`)
}

/** `tiyu check` */
export function checkCommand(): Command {
  return new Command('check')
    .description('Judge a data package and tell everything that is wrong with it.\n检查数据包并报告全部问题。')
    .argument('[folder]', 'folder of the package; DATA_DIR if absent 数据包文件夹，缺省为 DATA_DIR')
    .option('--json', 'for machines: every problem, and the rows per table 供程序读取：全部问题与各表行数')
    .option(
      '--sources <folder>',
      'texts of sources, known by their SHA-256: every citation must stand in them 来源文本所在文件夹，按 SHA-256 识别：每条引文须与原文相符',
    )
    .action(run)
}
