// `tiyu check` of a folder of drafts: how far the review is, and what keeps accepted rows from the package.
import type { PackageProblem, ReviewedDraft, ReviewState } from '@tiyu/importing/review'
import { formatPosition, type Message, messageLines } from '@tiyu/model'

const OUTCOMES = ['OPEN', 'ACCEPTED', 'REJECTED', 'WRITTEN'] as const

/** Names a row by its table and its words. */
function nameRow(row: string, { byId }: ReviewState, titleOf: (one: ReviewedDraft) => string): string | undefined {
  const one = byId.get(row)
  return one && `${one.draft.table.name} “${titleOf(one)}”`
}

function formatLines(place: string, field: string | undefined, problem: Message): string {
  const column = field === undefined ? '' : ` (${field})`
  return [`${place}${column}`, ...messageLines(problem).map((line) => `  ${line}`)].join('\n')
}

/** Prints the state of drafts, and what is wrong with the rows that are accepted. */
export async function checkDrafts(folder: string, into: string, json: boolean): Promise<void> {
  const { Review, titleOf } = await import('@tiyu/importing/review')
  const review = await Review.open({ folder, into, reviewer: '' })
  const state = await review.state()
  const blocked = review.blocked(state)
  const checked = await review.check()
  const waiting = [...blocked].map(([draft, problem]): PackageProblem => ({ file: '', draft, ...problem }))
  const problems = [...waiting, ...checked.problems]
  const problemCount = waiting.length + checked.problemCount
  if (problemCount > 0) process.exitCode = 1
  const [open, accepted, rejected, written] = OUTCOMES.map(
    (outcome) => state.reviewed.filter((one) => one.outcome === outcome).length,
  )
  const rows = { open, accepted, rejected, written }
  if (json) {
    console.log(JSON.stringify({ drafts: rows, problems, problemCount }, null, 2))
    return
  }
  for (const problem of problems)
    console.log(
      formatLines(nameRow(problem.draft ?? '', state, titleOf) ?? formatPosition(problem), problem.field, problem),
    )
  console.log(
    `${folder} holds drafts: ${open} rows open, ${accepted} accepted, ${rejected} rejected, ${written} written into a package; ${problemCount} problem(s) of accepted rows. ` +
      `${folder} 为草稿：待审核 ${open} 行，已采纳 ${accepted} 行，已驳回 ${rejected} 行，已写入 ${written} 行；已采纳的行有 ${problemCount} 处问题。\n` +
      `Decide on them with "tiyu review ${folder} --into PACKAGE". 请用 “tiyu review ${folder} --into 数据包” 审核。`,
  )
}
