// Reads the tasks of a table of tasks, each with its target.
import { PLAN_HEADING } from '../lexicon/outline-words.ts'
import { DATE_COLUMN, DEADLINE_COLUMN, TARGET_COLUMN, TASK_COLUMN } from '../lexicon/table-words.ts'
import { isProse, type TableCell } from '../tables/table-cells.ts'
import type { ReportTable } from '../text/outline.ts'
import { isFulfilled } from './announcement.ts'

/** A task of a table. */
export interface TableTask {
  /** The cell that states it. */
  readonly cell: TableCell
  /** Its words with those of the target. */
  readonly title: string
}

const MIN_LENGTH = 4
/** A column of projects, which in a table with deadlines are tasks. */
const PROJECT_COLUMN = /项目(?:名称|内容)?$/
/** A column of what was done so far. */
const PROGRESS_COLUMN = /进展|进度|完成情况|落实情况/

/** Returns the tasks of a table that sets tasks; cells with sentences are read like paragraphs. */
export function readTableTasks({ cells, caption }: ReportTable): TableTask[] {
  const isOfPlan = caption.isPlan || PLAN_HEADING.test(caption.text) || /任务(?:分解|清单|表)/.test(caption.text)
  const hasDeadlines = cells.some(({ columnHead }) => DEADLINE_COLUMN.test(columnHead))
  if (!isOfPlan && !hasDeadlines) return []
  return cells.flatMap((cell) => {
    const { row, columnHead, isHead, text } = cell
    const isTask = TASK_COLUMN.test(columnHead) || (hasDeadlines && PROJECT_COLUMN.test(columnHead))
    if (isHead || !isTask || isProse(cell) || text.length < MIN_LENGTH) return []
    const target = cells.find((one) => one.row === row && one !== cell && isTarget(one))
    const progress = cells.find((one) => one.row === row && PROGRESS_COLUMN.test(one.columnHead))
    const isOpen = target && !(progress && isFulfilled(target.text, progress.text))
    return isOpen ? [{ cell, title: `${text}：${target.text}` }] : []
  })
}

function isTarget({ columnHead, text }: TableCell): boolean {
  return (
    TARGET_COLUMN.test(columnHead) && !TASK_COLUMN.test(columnHead) && !DATE_COLUMN.test(columnHead) && /\d/.test(text)
  )
}
