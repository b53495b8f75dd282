// Formats the report of `tiyu map` as text.
import type { MapReport } from '@tiyu/importing/mapping'
import { formatProblem } from '@tiyu/model'

/** Maximum number of rejections, and of values left out, that are printed; --json prints all. */
const MAX_LISTED = 200

type CellErrors = MapReport['rejections']
type Counts = MapReport['rejectionCounts']

function listErrors(title: string, errors: CellErrors): string[] {
  if (errors.length === 0) return []
  const more = errors.length - MAX_LISTED
  return [
    title,
    ...errors.slice(0, MAX_LISTED).map(formatProblem),
    ...(more > 0 ? [`… and ${more} more; --json lists them / 另有 ${more} 处，--json 可全部列出`] : []),
    '',
  ]
}

/** Orders errors before records excluded on purpose. */
function errorsFirst(rejections: CellErrors): CellErrors {
  const isIntended = (error: CellErrors[number]) => Number(error.reason === 'left-out')
  return rejections.toSorted((one, other) => isIntended(one) - isIntended(other))
}

function listCounts(title: string, counts: Counts): string[] {
  if (counts.length === 0) return []
  const lines = counts.map(({ field, sourceColumn, reason, count, values }) => {
    const where = [sourceColumn, field].filter(Boolean).join(' → ')
    const named = Object.entries(values).map(([value, times]) => `${JSON.stringify(value)} × ${times}`)
    return `  ${String(count).padStart(7)}  ${reason}  ${where}  ${named.join(', ')}`
  })
  return [title, ...lines, '']
}

function summary(
  { dryRun, read, written, kept: existing, rejected, rows }: MapReport,
  out: string | undefined,
): string[] {
  const tables = Object.entries(rows).filter(([, count]) => count > 0)
  const named = tables.map(([name, count]) => `${name} ${count}`).join(', ')
  const existingEn = existing > 0 ? `, ${existing} already in the base package` : ''
  const existingZh = existing > 0 ? `，基础包已有 ${existing} 条` : ''
  return [
    `${read} records read, ${written} ${dryRun ? 'would become rows' : 'written'}${existingEn}, ${rejected} rejected.`,
    `读取 ${read} 条记录，${dryRun ? '可写入' : '写入'} ${written} 条${existingZh}，拒绝 ${rejected} 条。`,
    dryRun
      ? 'Dry run, nothing was written. 试运行，未写出任何文件。'
      : `Rows added to ${out} 写入 ${out} 的行: ${named}`,
  ]
}

/** Formats a report in English and Chinese; `out` is the output folder. */
export function mapReportText(report: MapReport, out: string | undefined): string {
  return [
    ...listErrors('Rejected records 被拒绝的记录', errorsFirst(report.rejections)),
    ...listErrors('Values left out of accepted records 保留记录中略去的值', report.leftOut),
    ...report.notes.map(({ en, zh }) => `${en}\n${zh}\n`),
    ...listCounts('Rejected, by reason 按原因统计的拒绝', report.rejectionCounts),
    ...listCounts('Omitted, by reason 按原因统计的略去', report.leftOutCounts),
    ...summary(report, out),
  ].join('\n')
}
