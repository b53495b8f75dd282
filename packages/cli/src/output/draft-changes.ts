import type { ChangedDraft, DraftChanges } from '@tiyu/importing/review'

/** Rows listed of each kind of change. */
const MAX_LISTED = 20

function changedLines(changed: readonly ChangedDraft[]): string[] {
  return changed.map(({ table, title, columns }) => {
    const cells = columns.map(({ name, before, after }) => `${name}: ${before || '—'} → ${after || '—'}`)
    return `${table} “${title}”: ${cells.join('; ')}`
  })
}

/** Formats a heading in both languages with the lines below it; nothing without lines. */
function listed(en: string, zh: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const shown = lines.slice(0, MAX_LISTED).map((line) => `  ${line}`)
  const more = lines.length > shown.length ? [`  … ${lines.length - shown.length}`] : []
  return [`${en}: ${lines.length}. ${zh}：${lines.length}。`, ...shown, ...more]
}

/** Formats how drafts differ from those of an earlier run. */
export function formatDraftChanges({ reviewed, differing, missing, changed, added, removed }: DraftChanges): string {
  return [
    `Rows with a decision: ${reviewed}; they stay as they are. 已有审核结果的行：${reviewed}，均保持原样。`,
    ...listed('Of these, would be drafted otherwise', '其中按现行规则起草会有不同', changedLines(differing)),
    ...listed('Of these, would not be drafted', '其中按现行规则不再起草', missing),
    ...listed('Changed rows without a decision', '未审核且有变化的行', changedLines(changed)),
    ...listed('New rows', '新增的行', added),
    ...listed('Rows removed', '删去的行', removed),
  ].join('\n')
}
