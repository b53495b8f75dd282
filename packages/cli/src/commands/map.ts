import type { MapOptions } from '@tiyu/importing/mapping'
import { Command, Option } from 'commander'
import { mapReportText } from '../output/map-report.ts'
import { withProgressLine } from '../output/progress-line.ts'
import { examplesHelp, failWithUsageError } from '../output/usage.ts'

interface Options {
  readonly mapping?: string
  readonly out?: string
  readonly base?: string
  readonly existing: NonNullable<MapOptions['existing']>
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly suggest?: boolean
}

async function map(sources: readonly string[], mapping: string, options: Options): Promise<void> {
  const { out, base, existing, dryRun, json } = options
  const { mapFiles } = await import('@tiyu/importing/mapping')
  const report = await withProgressLine((progress) =>
    mapFiles({
      mapping,
      sources,
      ...(out !== undefined && !dryRun && { out }),
      ...(base !== undefined && { base, existing }),
      onProgress: (read) => progress.show('map 映射', read),
    }),
  )
  console.log(json ? JSON.stringify(report, null, 2) : mapReportText(report, out))
}

async function run(sources: readonly string[], options: Options, command: Command): Promise<void> {
  const { mapping, out, dryRun, suggest } = options
  if (suggest) {
    const { suggestMapping } = await import('@tiyu/importing/mapping')
    for (const source of sources) console.log(await suggestMapping(source))
  } else if (mapping === undefined) {
    failWithUsageError(
      command,
      'Give a mapping with --mapping, or begin with --suggest. 请用 --mapping 指定映射，或先用 --suggest 生成初稿。',
    )
  } else if (out === undefined && !dryRun) {
    failWithUsageError(
      command,
      'Give a new folder with --out, or use --dry-run. 请用 --out 指定新文件夹，或用 --dry-run 试运行。',
    )
  } else await map(sources, mapping, options)
}

/** `tiyu map` */
export function mapCommand(): Command {
  return new Command('map')
    .description(
      "Map other publishers' facility files to tables of a data package.\n按映射把他人的设施文件转为数据包的表。",
    )
    .argument('<source...>', 'source files: csv, geojson, json, jsonl or xlsx 源文件')
    .option('-m, --mapping <file>', 'mapping (YAML), see docs/mapping.md 映射文件（YAML），见 docs/mapping.md')
    .option('-o, --out <folder>', 'new folder for the output 存放结果的新文件夹')
    .option(
      '--base <folder>',
      'base package, to which the rows are added; the output is then a complete package 基础包，写入的行加入其中，输出为完整数据包',
    )
    .addOption(
      new Option(
        '--existing <what>',
        'rows of the base package: append to them, merge records into those with the same key, or drop all but regions, units, sports and facility types 基础包已有的行：append 保留并追加，merge 按标识合并，drop 只留地区、单位、项目与设施类型',
      )
        .choices(['append', 'merge', 'drop'])
        .default('append'),
    )
    .option('--dry-run', 'report only, write nothing 只报告，不写文件')
    .option('--json', 'print JSON: the whole report 输出 JSON：完整报告')
    .option('--suggest', 'print a draft mapping for the file 根据文件生成并输出映射初稿')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu map --suggest venues.csv > venues.yaml', 'a draft mapping 映射初稿'],
        ['tiyu map --mapping venues.yaml venues.csv --base data --dry-run', 'a dry run 试运行'],
        ['tiyu map --mapping venues.yaml venues.csv --base data --out mapped', 'a complete package 写出数据包'],
      ]),
    )
    .action(run)
}
