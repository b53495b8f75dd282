// `tiyu sheet` of a folder of drafts: decisions and corrections in a workbook.
import type { ReviewOptions } from '@tiyu/importing/review'
import { formatPosition, formatProblem } from '@tiyu/model'
import type { ReadDrafts } from '@tiyu/review/workbook'
import { writeCheckedCopy, writeNewFile } from './sheet-files.ts'

/** Writes the drafts of a folder as a new workbook. */
export async function writeDrafts(out: string, options: ReviewOptions, json: boolean): Promise<void> {
  const { draftWorkbook } = await import('@tiyu/review/workbook')
  await writeNewFile(out, await draftWorkbook(options))
  console.log(
    json
      ? JSON.stringify({ workbook: out }, null, 2)
      : `${out}: decide on the drafts in the column 审核, then run "tiyu sheet ${out} --into ${options.folder}". 请在“审核”列审核草稿，完成后运行 “tiyu sheet ${out} --into ${options.folder}”。`,
  )
}

function formatCounts({ counts, absent }: ReadDrafts, folder: string): string {
  const { accepted, rejected, opened, corrected, replaced } = counts
  return `${folder}: ${accepted} rows accepted, ${rejected} rejected, ${opened} open again, ${corrected} corrected, ${replaced} proposed indicators replaced by others; ${absent} without a row in the workbook stay as they are.
${folder}：采纳 ${accepted} 行，驳回 ${rejected} 行，恢复为待审核 ${opened} 行，更正 ${corrected} 行，改用已有指标 ${replaced} 项；工作簿中没有的 ${absent} 行保持不变。`
}

/** Reads a workbook of drafts back into their folder. */
export async function readDrafts(workbook: string, options: ReviewOptions, json: boolean): Promise<void> {
  const { readDraftWorkbook } = await import('@tiyu/review/workbook')
  const { cellName } = await import('@tiyu/importing/workbook')
  const result = await readDraftWorkbook(workbook, options)
  const { counts, absent, copy, checked } = result
  const problems = result.problems.map(({ sheet, row, column, field, message, hint }) => ({
    file: cellName({ sheet, row, column }),
    ...(field !== undefined && { field }),
    message,
    hint,
  }))
  const problemCount = problems.length + checked.length
  if (problemCount > 0) process.exitCode = 1
  const written = copy && (await writeCheckedCopy(workbook, copy))
  if (json) {
    const listed = [...problems, ...checked]
    console.log(
      JSON.stringify(
        { ...counts, absent, problems: listed, problemCount, ...(written && { checked: written }) },
        null,
        2,
      ),
    )
    return
  }
  for (const problem of problems) console.log(formatProblem(problem))
  for (const problem of checked)
    console.log(formatProblem({ ...problem, file: problem.draft ?? formatPosition(problem) }))
  console.log(formatCounts(result, options.folder))
  if (written)
    console.log(
      `${problemCount} problem(s). ${written}: a copy with the problems as comments at their cells, and what was not recorded. Correct it and read it back. 共 ${problemCount} 处问题。副本 ${written} 保留未记录的内容，并在各单元格以批注写明问题，请更正后读回。`,
    )
}
