// Formats the report of `tiyu map` as text.
import type { MapReport } from '@tiyu/importing/mapping'
import { formatPosition, messageLines } from '@tiyu/model'

type Counts = MapReport['rejectionCounts']
type Example = Counts[number]['examples'][number]

function examplePosition(example: Example): string {
  const id = example.id ? `, id ${example.id}` : ''
  return `${formatPosition(example)} (${example.field}), record ${example.record}${id}`
}

/** Lists the errors of one kind: their count, the most frequent values, the first message, and the first positions. */
function groupLines({ count, title, field, sourceColumn, values, examples }: Counts[number]): string[] {
  const where = [sourceColumn, field].filter(Boolean).join(' → ')
  const listed = Object.entries(values).map(([value, times]) => `${JSON.stringify(value)} × ${times}`)
  const [first] = examples
  return [
    `${String(count).padStart(7)}  ${title.en} ${title.zh}${where ? `  ${where}` : ''}  ${listed.join(', ')}`,
    ...(first ? messageLines(first).map((line) => `         ${line}`) : []),
    ...examples.map((example) => `         ${examplePosition(example)}`),
    ...(count > examples.length ? ['         …'] : []),
  ]
}

/** Orders errors before records excluded on purpose. */
function errorsFirst(counts: Counts): Counts {
  const isIntended = ({ reason }: Counts[number]) => Number(reason === 'left-out')
  return counts.toSorted((one, other) => isIntended(one) - isIntended(other))
}

function listGroups(title: string, counts: Counts): string[] {
  return counts.length === 0 ? [] : [title, ...errorsFirst(counts).flatMap(groupLines), '']
}

function summary(
  { dryRun, read, written, kept: existing, merged, rejected, rows }: MapReport,
  out: string | undefined,
): string[] {
  const tables = Object.entries(rows).filter(([, count]) => count > 0)
  const named = tables.map(([name, count]) => `${name} ${count}`).join(', ')
  const existingEn =
    (existing > 0 ? `, ${existing} already in the base package` : '') +
    (merged > 0 ? `, ${merged} merged into its rows` : '')
  const existingZh =
    (existing > 0 ? `，基础包已有 ${existing} 条` : '') + (merged > 0 ? `，并入已有的行 ${merged} 条` : '')
  return [
    `${read} records read, ${written} ${dryRun ? 'would become rows' : 'written'}${existingEn}, ${rejected} rejected.`,
    `读取 ${read} 条记录，${dryRun ? '可写入' : '写入'} ${written} 条${existingZh}，拒绝 ${rejected} 条。`,
    dryRun
      ? 'Dry run, nothing was written. 试运行，未写出任何文件。'
      : `Rows added to ${out} 写入 ${out} 的行: ${named}`,
  ]
}

function fileHint({ dryRun, rejectionCounts, leftOutCounts }: MapReport): string[] {
  if (rejectionCounts.length + leftOutCounts.length === 0) return []
  return dryRun
    ? ['--json lists every error. --json 可列出每一处。', '']
    : [
        'rejected.csv and left-out.csv list every error, and so does --json.',
        '每一处均列于 rejected.csv 与 left-out.csv，--json 亦可列出。',
        '',
      ]
}

/** Formats a report in English and Chinese; `out` is the output folder. */
export function mapReportText(report: MapReport, out: string | undefined): string {
  return [
    ...listGroups('Rejected records, by reason 被拒绝的记录（按原因）', report.rejectionCounts),
    ...listGroups('Values left out of accepted records, by reason 保留记录中略去的值（按原因）', report.leftOutCounts),
    ...fileHint(report),
    ...report.notes.map(({ en, zh }) => `${en}\n${zh}\n`),
    ...summary(report, out),
  ].join('\n')
}
