import { checkPackage, formatProblem } from '@tiyu/data'
import { Command } from 'commander'
import { readSettings } from '../settings.ts'

/** How many problems are listed for people; --json lists all. */
const LISTED = 200

async function run(folder: string | undefined, options: { json?: boolean }): Promise<void> {
  const { problems, rows } = await checkPackage(folder ?? readSettings(process.env).DATA_DIR)
  if (problems.length > 0) process.exitCode = 1
  if (options.json) {
    console.log(JSON.stringify({ problems, rows }, null, 2))
    return
  }
  for (const problem of problems.slice(0, LISTED)) console.log(formatProblem(problem))
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  console.log(`${total} rows read, ${problems.length} problem(s). 共读取 ${total} 行，发现 ${problems.length} 处问题。`)
}

/** `tiyu check` */
export function checkCommand(): Command {
  return new Command('check')
    .description('Judge a data package and tell everything that is wrong with it.\n检查数据包并报告全部问题。')
    .argument('[folder]', 'folder of the package; DATA_DIR if absent 数据包文件夹，缺省为 DATA_DIR')
    .option('--json', 'for machines: every problem, and the rows per table 供程序读取：全部问题与各表行数')
    .action(run)
}
