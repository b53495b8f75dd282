import { type DiffListener, diffReleases, type ReleaseDiff, type RowChange, type TableDiff } from '@tiyu/store'
import { Command } from 'commander'
import { formatRelease } from '../output/format-release.ts'
import { withProgressLine } from '../output/progress-line.ts'
import { examplesHelp } from '../output/usage.ts'
import { withStore } from './with-store.ts'

const SIGNS: Readonly<Record<RowChange['kind'], string>> = { added: '+', changed: '~', removed: '-' }

/** Longer cells are cut in text output, in characters. */
const MAX_CELL_LENGTH = 40

function quoteCell(cell: string): string {
  const line = cell.replaceAll(/\s+/g, ' ')
  return line.length > MAX_CELL_LENGTH ? `"${line.slice(0, MAX_CELL_LENGTH)}…"` : `"${line}"`
}

function changeLine({ kind, key, fields }: RowChange): string {
  const shown = kind === 'changed' ? Object.entries(fields) : []
  const cells = shown.map(([field, [before, after]]) => `${field} ${quoteCell(before)} → ${quoteCell(after)}`)
  return `  ${SIGNS[kind]} ${[key, ...cells].join('  ')}`
}

function tableLines({ table, added, changed, removed, fields, examples }: TableDiff): string[] {
  const columns = Object.entries(fields).map(([field, count]) => `${field} ${count}`)
  const more = added + changed + removed - examples.length
  return [
    `${table}: ${added} added 新增, ${changed} changed 更改, ${removed} removed 删除`,
    ...(columns.length > 0 ? [`  changed cells by column 各列更改: ${columns.join(', ')}`] : []),
    ...examples.map(changeLine),
    ...(more > 0 ? [`  … and ${more} more 另有 ${more} 行`] : []),
  ]
}

function describeDiff({ from, to, tables }: ReleaseDiff): string {
  const heads = [`from 由  ${formatRelease(from)}`, `to 至    ${formatRelease(to)}`]
  if (tables.length === 0) return [...heads, 'The rows are the same. 各行相同。'].join('\n')
  return [...heads, ...tables.flatMap(tableLines)].join('\n')
}

async function run(from: string, to: string, { json }: { readonly json?: boolean }): Promise<void> {
  const diff = await withProgressLine((progress) =>
    withStore(async (store) => {
      const [earlier, later] = await Promise.all([store.find(from), store.find(to)])
      const onProgress: DiffListener = (table, keys, total) => progress.show(`comparing 比较 ${table}`, keys, total)
      return diffReleases(store, earlier, later, { onProgress })
    }),
  )
  console.log(json ? JSON.stringify(diff, null, 2) : describeDiff(diff))
}

/** `tiyu diff` */
export function diffCommand(): Command {
  return new Command('diff')
    .description(
      'Compare two releases: rows added, changed and removed, per table and column.\n比较两个发布版：各表各列新增、更改、删除的行。',
    )
    .argument('<from>', 'version or name of the earlier release 较早发布版的版本号或名称')
    .argument('<to>', 'version or name of the later release 较晚发布版的版本号或名称')
    .option('--json', 'print JSON, with ten rows per table 输出 JSON；每表另列十行')
    .addHelpText('after', examplesHelp([['tiyu diff 2020.1 2020.2', 'what 2020.2 changed 2020.2 版的改动']]))
    .action(run)
}
