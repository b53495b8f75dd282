import { basename } from 'node:path'
import type { Codelists, ReportSubject } from '@tiyu/importing/extract'
import { readSettings } from '@tiyu/server/settings'
import { Command, InvalidArgumentError } from 'commander'
import { addModelOptions, askModelOf, formatProposals, type ModelOptions } from '../options/model-options.ts'
import { formatDraftChanges } from '../output/draft-changes.ts'
import { formatImages, formatNumbers } from '../output/extract-notes.ts'
import { examplesHelp } from '../output/usage.ts'

interface Options extends ModelOptions {
  readonly year?: string
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

type ExtractModule = typeof import('@tiyu/importing/extract')

/** Returns the year given, or that of the title. */
function yearOf(given: string | undefined, text: string, { ReportError, yearOfTitle }: ExtractModule): number {
  const year = given === undefined ? yearOfTitle(text)?.year : Number(given)
  if (year === undefined)
    throw new ReportError({
      en: 'The title names no year. Give the year under review with --year, such as --year 2020.',
      zh: '标题中没有年份。请用 --year 写明报告所总结的年份，如 --year 2020。',
    })
  return year
}

/** Prints what contradicts the year or region, and throws if no drafts can be made. */
function checkSubject(
  text: string,
  subject: ReportSubject,
  codelists: Codelists,
  { findSubjectProblems, ReportError }: ExtractModule,
): void {
  for (const { isFatal, en, zh } of findSubjectProblems(text, subject, codelists)) {
    if (isFatal) throw new ReportError({ en, zh })
    console.error(`${en} ${zh}`)
  }
}

async function run(report: string, options: Options, command: Command): Promise<void> {
  const { year, region, out, package: folder, json } = options
  // Loaded on demand: the segmenter's dictionary is large.
  const extractModule = await import('@tiyu/importing/extract')
  const codelists = await extractModule.readCodelists(folder ?? readSettings(process.env).DATA_DIR)
  const reportText = await extractModule.readReport(report)
  const { text, format, sha256, confidences } = reportText
  for (const line of formatImages(reportText, extractModule.INSTALL_COMMAND)) console.error(line)
  const subject = { year: yearOf(year, text, extractModule), region }
  checkSubject(text, subject, codelists, extractModule)
  const drafts = extractModule.extract(text, subject, codelists)
  const proposed = await askModelOf(options, command, { text, subject, codelists }, drafts)
  const all = proposed?.extraction ?? drafts
  const extraction = confidences ? extractModule.flagDoubtful(all, text, confidences) : all
  const title = basename(report)
  const source = extractModule.draftSource(text, title, subject, codelists)
  const { updateDrafts } = await import('@tiyu/importing/review')
  const proposals = proposed?.proposals
  const changes = await updateDrafts(out, extraction, { title, source, text, sha256, subject, confidences, proposals })
  const counts = Map.groupBy(extraction.drafts, ({ table }) => table)
  const numbers = extractModule.summariseNumbers(extraction.numbers)
  if (json) {
    const rows = Object.fromEntries([...counts].map(([table, drafts]) => [table, drafts.length]))
    const answered = proposed && { proposals, failures: proposed.failures }
    console.log(
      JSON.stringify(
        { report, format, characters: text.length, ...subject, rows, numbers, out, changes, ...answered },
        null,
        2,
      ),
    )
    return
  }
  const listed = [...counts].map(([table, drafts]) => `${table} ${drafts.length}`).join(', ')
  console.log(`${report} (${format}, ${text.length} characters): ${listed || 'nothing found'}
${formatNumbers(numbers)}${proposed ? `\n${formatProposals(proposed)}` : ''}${changes ? `\n${formatDraftChanges(changes)}` : ''}
Drafts are in ${out}; review them with "tiyu review ${out} --into PACKAGE". 草稿已写入 ${out}，请用 “tiyu review ${out} --into 数据包” 审核。`)
}

/** `tiyu extract` */
export function extractCommand(): Command {
  const command = new Command('extract')
    .description(
      'Draft rows of a data package from a work report: text, Word .docx, PDF, or an image (PNG, JPEG, TIFF).\n从工作报告（文本、Word、PDF，或 PNG、JPEG、TIFF 图片）起草数据包的行。',
    )
    .argument('<report>', 'file of the report 报告文件')
    .option(
      '--year <year>',
      'year under review; by default that of the title 报告所总结的年份，缺省取自标题',
      matchingPattern(/^(?:19|20)\d\d$/, YEAR),
    )
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
    .option('--json', 'print JSON: rows per table, numbers 输出 JSON：各表行数与数字计数')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu extract report.docx --year 2020 --region 140700 --out drafts', 'drafts to review 待审核的草稿'],
        [
          'tiyu extract report.docx --region 140700 --out drafts --model http://localhost:11434/v1 --model-name qwen3',
          'with a model on this machine 同时使用本机模型',
        ],
      ]),
    )
    .action(run)
  return addModelOptions(command)
}
