// What `tiyu map` tells people of a run.
import { formatProblem } from '@tiyu/data'
import type { MapReport } from '@tiyu/data/mapping'

/** How many rejections, and how many values left out, are listed for people; --json lists them all. */
const LISTED = 200

type Faults = MapReport['rejections']
type Counts = MapReport['rejectionCounts']

function listFaults(title: string, faults: Faults): string[] {
  if (faults.length === 0) return []
  const more = faults.length - LISTED
  return [
    title,
    ...faults.slice(0, LISTED).map(formatProblem),
    ...(more > 0 ? [`… and ${more} more; --json lists them / 另有 ${more} 处，--json 可全部列出`] : []),
    '',
  ]
}

/** Faults first, then what a rule of the mapping leaves out on purpose. */
function faultsFirst(rejections: Faults): Faults {
  const meant = (fault: Faults[number]) => Number(fault.reason === 'left-out')
  return rejections.toSorted((one, other) => meant(one) - meant(other))
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

function summary({ dryRun, read, written, kept, rejected, rows }: MapReport, out: string | undefined): string[] {
  const tables = Object.entries(rows).filter(([, count]) => count > 0)
  const named = tables.map(([name, count]) => `${name} ${count}`).join(', ')
  const keptEn = kept > 0 ? `, ${kept} in the base package already` : ''
  const keptZh = kept > 0 ? `，基础包已有 ${kept} 条` : ''
  return [
    `${read} records read, ${written} ${dryRun ? 'would become rows' : 'written'}${keptEn}, ${rejected} rejected.`,
    `读取 ${read} 条记录，${dryRun ? '可写入' : '写入'} ${written} 条${keptZh}，拒绝 ${rejected} 条。`,
    dryRun
      ? 'Dry run, nothing was written. 试运行，未写出任何文件。'
      : `Rows added to ${out} 写入 ${out} 的行: ${named}`,
  ]
}

/** The report of a run as lines of text, in English and Chinese; `out` is the folder that was made. */
export function mapReportText(found: MapReport, out: string | undefined): string {
  return [
    ...listFaults('Rejected records 被拒绝的记录', faultsFirst(found.rejections)),
    ...listFaults('Values left out of records that are kept 保留记录中略去的值', found.leftOut),
    ...found.notes.map(({ en, zh }) => `${en}\n${zh}\n`),
    ...listCounts('Rejected, by reason 按原因统计的拒绝', found.rejectionCounts),
    ...listCounts('Left out, by reason 按原因统计的略去', found.leftOutCounts),
    ...summary(found, out),
  ].join('\n')
}
