// What the buttons of the page of a review do.
import type { Review, ReviewedDraft, ReviewState } from '@tiyu/importing/review'
import { type Bilingual, totalRows } from '@tiyu/model'
import { PageBuilder, type PageContext, seenMark } from './review-page.ts'

/** What is shown after an action. */
interface ActionResult {
  /** The row to show; undefined for the next open one. */
  readonly row?: string | undefined
  readonly message?: Bilingual
}

const INCOMPLETE: Bilingual = {
  en: 'The row is not accepted yet: complete the marked cells. What you entered is saved.',
  zh: '该行尚未采纳：请补全标出的各项。已填写的内容已保存。',
}
const NOTHING_TO_UNDO: Bilingual = { en: 'You have no decision to take back.', zh: '没有可以撤销的审核操作。' }
const UNDONE: Bilingual = { en: 'Your last decision is taken back.', zh: '已撤销上一次审核操作。' }
const NOT_WRITTEN: Bilingual = {
  en: 'Nothing was written: correct the problems below first.',
  zh: '未写入任何内容，请先更正下列问题。',
}
const CHOOSE_INDICATOR: Bilingual = { en: 'Choose an indicator first.', zh: '请先选择指标。' }

/** Returns the cells of a form that differ from those of a row. */
function corrections({ draft: { table }, cells }: ReviewedDraft, form: URLSearchParams): Record<string, string> {
  const changed = Object.keys(table.columns).flatMap((name): [string, string][] => {
    if (!form.has(name)) return []
    const value = form.getAll(name).filter(Boolean).join(';').trim().replaceAll('\r\n', '\n')
    return value === (cells[name] ?? '') ? [] : [[name, value]]
  })
  return Object.fromEntries(changed)
}

function nextOpen({ reviewed }: ReviewState, row: string): string | undefined {
  const at = reviewed.findIndex(({ draft }) => draft.id === row)
  const isOpen = ({ outcome }: ReviewedDraft) => outcome === 'OPEN'
  return (reviewed.slice(at + 1).find(isOpen) ?? reviewed.find(isOpen) ?? reviewed[at])?.draft.id
}

/** Returns the rows of the paragraph of a row. */
function paragraphOf(context: PageContext, { one, state }: DecidedRow): ReviewedDraft[] {
  return new PageBuilder(context, state, { language: 'zh', row: one.draft.id }).paragraphOf(one)
}

async function accept(context: PageContext, decided: DecidedRow): Promise<ActionResult> {
  const { one, form } = decided
  // A proposed indicator is accepted together with its figures on the page.
  const isIndicator = one.draft.table.name === 'indicators'
  const figures = isIndicator
    ? paragraphOf(context, decided).filter(({ cells }) => cells.indicatorCode === one.draft.id)
    : []
  const beside = figures.map(({ draft }) => draft.id)
  const { isAccepted } = await context.review.accept(one.draft.id, corrections(one, form), beside)
  return isAccepted ? {} : { row: one.draft.id, message: INCOMPLETE }
}

/** Saves what is entered into a row, without a decision on it. */
async function save({ review }: PageContext, { one, form }: DecidedRow): Promise<void> {
  const cells = corrections(one, form)
  if (Object.keys(cells).length > 0) await review.correct(one.draft.id, cells)
}

/** Accepts the complete rows of the paragraph, with what is entered into the row that is shown. */
async function acceptParagraph(context: PageContext, decided: DecidedRow): Promise<ActionResult> {
  await save(context, decided)
  const count = await context.review.acceptAll(paragraphOf(context, decided).map(({ draft }) => draft.id))
  return { message: { en: `Rows accepted: ${count}.`, zh: `已采纳 ${count} 行。` } }
}

async function write(review: Review, row: string): Promise<ActionResult> {
  const { isWritten, added } = await review.write()
  if (!isWritten) return { row, message: NOT_WRITTEN }
  const count = totalRows(added)
  const { folder } = review.target
  return {
    row,
    message: {
      en: `Rows written into ${folder}: ${count}, citations included. Raise its version if it is published, then run "tiyu publish".`,
      zh: `已将 ${count} 行（含出处）写入 ${folder}。如该版本已发布，请先提高版本号，再运行 “tiyu publish”。`,
    },
  }
}

/** Runs the action of a form. @throws ReviewError if it is not possible */
export async function runAction(context: PageContext, form: URLSearchParams): Promise<ActionResult> {
  const { review } = context
  const row = form.get('row') ?? ''
  const action = form.get('action')
  if (action === 'write') return write(review, row)
  if (action === 'undo') return { row, message: (await review.undo()) ? UNDONE : NOTHING_TO_UNDO }
  const state = await review.state()
  const one = state.byId.get(row)
  if (!one) return {}
  const result = await decide(context, action, { one, state, form })
  const overruled = overruledBy(one, form)
  const message = overruled && result.message ? joined(overruled, result.message) : (overruled ?? result.message)
  return { row: nextOpen(await review.state(), row), ...result, ...(message && { message }) }
}

const joined = (first: Bilingual, second: Bilingual): Bilingual => ({
  en: `${first.en} ${second.en}`,
  zh: `${first.zh}${second.zh}`,
})

/** Says whose decision a form overrules: one that was made after its page was shown. */
function overruledBy({ outcome, by }: ReviewedDraft, form: URLSearchParams): Bilingual | undefined {
  const seen = form.get('seen')
  if (seen === null || by === undefined || seen === seenMark(outcome, by)) return undefined
  return {
    en: `${by} had decided on that row in the meantime; yours holds now. Take it back to restore the other.`,
    zh: `该行其间已由${by}审核，现以您的为准；撤销即可恢复。`,
  }
}

interface DecidedRow {
  readonly one: ReviewedDraft
  readonly state: ReviewState
  readonly form: URLSearchParams
}

async function decide(context: PageContext, action: string | null, decided: DecidedRow): Promise<ActionResult> {
  const { review } = context
  const { one, form } = decided
  if (action === 'accept') return accept(context, decided)
  if (action === 'accept-paragraph') return acceptParagraph(context, decided)
  if (action === 'reject') await review.reject(one.draft.id)
  if (action === 'save') await save(context, decided)
  if (action !== 'replace') return {}
  const code = form.get('existing') ?? ''
  if (code === '') return { row: one.draft.id, message: CHOOSE_INDICATOR }
  await review.replaceIndicator(one.draft.id, code)
  return {}
}
