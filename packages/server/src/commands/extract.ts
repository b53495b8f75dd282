import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { readSettings } from '../settings.ts'
import { examplesHelp } from './usage.ts'

interface Options {
  readonly year: string
  readonly region: string
  readonly out: string
  readonly package?: string
  readonly json?: boolean
}

const YEAR = { en: 'Give a year, such as 2020.', zh: '请写年份，如 2020。' }
const REGION = { en: 'Give a division code, such as 140700.', zh: '请写行政区划代码，如 140700。' }

function matchingPattern(pattern: RegExp, { en, zh }: typeof YEAR): (value: string) => string {
  return (value) => {
    if (!pattern.test(value)) throw new InvalidArgumentError(`${en} ${zh}`)
    return value
  }
}

async function run(report: string, { year, region, out, package: folder, json }: Options): Promise<void> {
  // Loaded on demand: the segmenter's dictionary is large.
  const { extract, readCodelists, readReport, writeDrafts } = await import('@tiyu/importing/extract')
  const codelists = await readCodelists(folder ?? readSettings(process.env).DATA_DIR)
  const { text, format } = await readReport(report)
  const extraction = extract(text, { year: Number(year), region }, codelists)
  await writeDrafts(out, extraction, { title: basename(report), text })
  const counts = Map.groupBy(extraction.drafts, ({ table }) => table)
  if (json) {
    const rows = Object.fromEntries([...counts].map(([table, drafts]) => [table, drafts.length]))
    console.log(JSON.stringify({ report, format, characters: text.length, rows, out }, null, 2))
    return
  }
  const listed = [...counts].map(([table, drafts]) => `${table} ${drafts.length}`).join(', ')
  console.log(`${report} (${format}, ${text.length} characters): ${listed || 'nothing found'}
Drafts are in ${out}; review each row before it enters a package. 草稿已写入 ${out}，逐行审核后方可进入数据包。`)
}

/** `tiyu extract` */
export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'Draft rows of a data package from a work report (text, Word .docx or PDF).\n从工作报告（文本、Word 或 PDF）起草数据包的行。',
    )
    .argument('<report>', 'file of the report 报告文件')
    .requiredOption('--year <year>', 'year under review 报告所总结的年份', matchingPattern(/^(?:19|20)\d\d$/, YEAR))
    .requiredOption(
      '--region <code>',
      'region of the reporting bureau, GB/T 2260 报告单位的行政区划代码',
      matchingPattern(/^\d{6}(?:\d{3}|\d{6})?(?:-[a-z]+)?$/, REGION),
    )
    .requiredOption('--out <folder>', 'folder for the drafts; must not be a package 草稿文件夹，不能是数据包')
    .option(
      '--package <folder>',
      'package with the units, indicators and regions; DATA_DIR by default 提供单位、指标与区划的数据包，缺省为 DATA_DIR',
    )
    .option('--json', 'print JSON: rows per table 输出 JSON：各表行数')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu extract report.docx --year 2020 --region 140700 --out drafts', 'drafts to review 待审核的草稿'],
      ]),
    )
    .action(run)
}
