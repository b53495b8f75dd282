import type { PublishProgress } from '@tiyu/store'
import type { ProgressLine } from './progress-line.ts'

const STAGES: Readonly<Record<PublishProgress['stage'], string>> = {
  hash: 'hashing 计算校验值',
  load: 'checking and loading 检查并载入',
  findings: 'auditing 核查',
  cluster: 'sorting rows 排序数据行',
  count: 'counting 计数',
  index: 'indexing 建索引',
  verify: 'verifying row counts 核对行数',
  analyze: 'collecting statistics 收集统计信息',
  archive: 'archiving files 归档文件',
  vacuum: 'vacuuming tables 整理表空间',
}

/** Returns a listener that shows the progress of publishing a package. */
export function publishProgress(line: ProgressLine, version?: string): (progress: PublishProgress) => void {
  return ({ stage, table, done, total, unit }) =>
    line.show([version, STAGES[stage], table].filter(Boolean).join(' '), done, total, unit)
}
