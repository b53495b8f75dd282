// The options of `tiyu extract` by which a language model proposes rows.
import type { Codelists, Extraction, ReportSubject } from '@tiyu/importing/extract'
import type { ProposedExtraction } from '@tiyu/importing/proposals'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { failWithUsageError } from '../output/usage.ts'

/** Values of the options. */
export interface ModelOptions {
  /** True if the address is that of MODEL_URL. */
  readonly model?: string | true
  readonly modelName?: string
  readonly modelSeconds: number
}

/** Refused proposals that are printed; proposals.csv has all. */
const MAX_LISTED = 20

function parseSeconds(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Give a number of seconds from 1 to 9999. 请写 1 至 9999 的秒数。')
}

/** Adds the options to a command. */
export function addModelOptions(command: Command): Command {
  return command
    .option(
      '--model [url]',
      'let a language model propose rows; sends the text of the report to this address, by default MODEL_URL 由语言模型提出建议；报告全文将发送到该地址，缺省为 MODEL_URL',
    )
    .addOption(new Option('--model-name <name>', 'name of the model 模型名称').env('MODEL_NAME'))
    .option('--model-seconds <number>', 'seconds that an answer may take 每次回答的时限（秒）', parseSeconds, 120)
}

/** Asks the model of the options about a report; undefined if there is none. */
export async function askModelOf(
  { model, modelName, modelSeconds }: ModelOptions,
  command: Command,
  report: { readonly text: string; readonly subject: ReportSubject; readonly codelists: Codelists },
  extraction: Extraction,
): Promise<ProposedExtraction | undefined> {
  if (model === undefined) return undefined
  const url = model === true ? process.env.MODEL_URL : model
  if (!url || !modelName)
    return failWithUsageError(
      command,
      '--model needs an address, there or in MODEL_URL, and --model-name or MODEL_NAME. --model 需要地址（写在其后或 MODEL_URL），以及 --model-name 或 MODEL_NAME。',
    )
  const { askProposals } = await import('@tiyu/importing/proposals')
  const endpoint = { url, model: modelName, key: process.env.MODEL_KEY, seconds: modelSeconds }
  const { text, subject, codelists } = report
  return askProposals(endpoint, text, subject, codelists, extraction)
}

/** Formats what became of the proposals, and why there are none. */
export function formatProposals({ proposals, failures }: ProposedExtraction): string {
  const count = (outcome: string) => proposals.filter((one) => one.outcome === outcome).length
  const refused = proposals.filter(({ outcome }) => outcome === 'REFUSED')
  const shown = refused
    .slice(0, MAX_LISTED)
    .map(({ kind, quote, reason }) => `  ${kind} ${JSON.stringify(quote)}: ${reason.en} ${reason.zh}`)
  const more = refused.length > shown.length ? [`  … ${refused.length - shown.length}`] : []
  return [
    ...failures.map(({ en, zh }) => `${en} ${zh}`),
    ...(failures.length > 0 ? ['The drafts of the rules are complete. 按规则起草的草稿不受影响。'] : []),
    `Proposals of the model: ${proposals.length}; drafted ${count('DRAFTED')}, noted ${count('NOTED')}, the same as the rules ${count('AGREES')}, refused ${refused.length} (proposals.csv). 模型建议 ${proposals.length} 项：起草 ${count('DRAFTED')}，注明 ${count('NOTED')}，与规则相同 ${count('AGREES')}，未采用 ${refused.length}（proposals.csv）。`,
    ...shown,
    ...more,
  ].join('\n')
}
