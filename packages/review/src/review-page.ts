// Builds the page of a review from its state.
import type { CheckedProblem, Language, ListedRow, ReviewCheck, ReviewPage, ReviewRow, RowStatus } from '@tiyu/explorer'
import type { DraftProblem, Outcome, PackageProblem, Review, ReviewedDraft, ReviewState } from '@tiyu/importing/review'
import { titleOf } from '@tiyu/importing/review'
import { formatPosition, messageText } from '@tiyu/model'
import type { LiveCheck } from './live-check.ts'
import type { ReportSpans } from './report-spans.ts'
import { existingIndicators, FieldChoices, rowFields } from './row-fields.ts'

/** Problems listed on the page. */
const MAX_LISTED = 50

const EXISTING = { zh: '已有指标', en: 'Existing indicator' }

/** What a page is built from. */
export interface PageContext {
  readonly review: Review
  readonly check: LiveCheck
  readonly spans: ReportSpans
  readonly reviewer: string
}

/** The requested page. */
export interface PageRequest {
  readonly language: Language
  /** Identifier of the row, or null for the first open one. */
  readonly row: string | null
  readonly message?: string
}

const statusOf = ({ outcome }: ReviewedDraft) => outcome.toLowerCase() as RowStatus

/** Builds one page. */
export class PageBuilder {
  private readonly context: PageContext
  private readonly state: ReviewState
  private readonly request: PageRequest
  private readonly choices: FieldChoices
  private readonly blocked: ReadonlyMap<string, DraftProblem>

  constructor(context: PageContext, state: ReviewState, request: PageRequest) {
    this.context = context
    this.state = state
    this.request = request
    this.choices = new FieldChoices(state, request.language)
    this.blocked = context.review.blocked(state)
  }

  build(): ReviewPage {
    const { reviewed } = this.state
    const { language, row: requested, message } = this.request
    const { review, spans, reviewer } = this.context
    const current = this.state.byId.get(requested ?? '') ?? reviewed.find(({ outcome }) => outcome === 'OPEN')
    const at = current ? reviewed.indexOf(current) : -1
    const [previous, next] = [reviewed[at - 1]?.draft.id, reviewed[at + 1]?.draft.id]
    const nextOpen = this.nextOpen(at)?.draft.id
    return {
      language,
      report: review.drafts.subject.title,
      package: review.target.folder,
      reviewer,
      revision: revisionOf(this.state, this.context.check),
      paragraphs: spans.paragraphs(reviewed, current?.draft.id, language),
      ...(current && { row: this.toRow(current) }),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
      ...(nextOpen !== undefined && { nextOpen }),
      paragraph: current ? this.paragraphOf(current).map((one) => this.toListed(one)) : [],
      counts: this.counts(),
      decisions: this.state.decisions,
      check: this.toCheck(),
      undrafted: this.undrafted(),
      refused: review.drafts.refused.map(({ quote, reason }) => ({ text: quote, reason: reason[language] })),
      ...(message !== undefined && { message }),
    }
  }

  /** Returns the rows of the paragraph of a row, and the indicators that they are the first to use. */
  paragraphOf({ draft }: ReviewedDraft): ReviewedDraft[] {
    const { spans } = this.context
    const place = this.citationOf(draft.id)?.start
    if (place === undefined) return []
    const paragraph = spans.paragraphAt(place)
    return this.state.reviewed.filter((one) => {
      const other = this.citationOf(one.draft.id)?.start
      return other !== undefined && spans.paragraphAt(other) === paragraph
    })
  }

  /** Returns the words that a row cites; of a proposed indicator, those of the first row that uses it. */
  private citationOf(id: string) {
    const { reviewed } = this.state
    const at = reviewed.findIndex(({ draft }) => draft.id === id)
    const isIndicator = reviewed[at]?.draft.table.name === 'indicators'
    return reviewed[isIndicator ? at + 1 : at]?.draft.citation
  }

  private nextOpen(at: number): ReviewedDraft | undefined {
    const { reviewed } = this.state
    const isOpen = ({ outcome }: ReviewedDraft) => outcome === 'OPEN'
    return reviewed.slice(at + 1).find(isOpen) ?? reviewed.find(isOpen)
  }

  private toRow(one: ReviewedDraft): ReviewRow {
    const { language } = this.request
    const { draft, by } = one
    const citation = this.citationOf(draft.id)
    const problems = one.outcome === 'WRITTEN' ? [] : this.context.review.problemsOf(one, this.state)
    const { fields, others } = rowFields(one, { choices: this.choices, problems, language })
    const blocker = this.blocked.get(draft.id)
    const checked = this.context.check.latest.problems.filter((problem) => problem.draft === draft.id)
    const elsewhere = problems.filter(({ field }) => field === undefined)
    const isProposal = draft.table.name === 'indicators' && one.outcome !== 'WRITTEN'
    return {
      id: draft.id,
      table: this.tableName(one),
      title: this.nameOf(one),
      status: statusOf(one),
      seen: seenMark(one.outcome, by),
      fields,
      otherFields: others,
      problems: [...elsewhere, ...(blocker ? [blocker] : []), ...checked].map((problem) =>
        messageText(problem, language),
      ),
      ...(by !== undefined && { by }),
      ...(citation && { quote: citation.asWritten, locator: citation.locator }),
      ...(draft.confidence !== undefined && { confidence: draft.confidence }),
      ...(draft.reason && { reason: draft.reason[language] }),
      ...(draft.draftedBy !== undefined && { model: draft.draftedBy }),
      ...(isProposal && { existing: existingIndicators(this.choices, EXISTING[language]) }),
    }
  }

  private tableName({ draft: { table } }: ReviewedDraft): string {
    return this.request.language === 'zh' ? table.zh : table.singular
  }

  /** Returns the name of a row; of a figure, that of its indicator. */
  private nameOf(one: ReviewedDraft): string {
    const code = one.cells.indicatorCode
    return code === undefined ? titleOf(one) : (this.labelIn('Indicator', code) ?? titleOf(one))
  }

  private labelIn(model: 'Indicator' | 'Unit' | 'Region', code: string): string | undefined {
    return this.choices.rows(model)?.find(({ value }) => value === code)?.label
  }

  private toListed(one: ReviewedDraft): ListedRow {
    return {
      id: one.draft.id,
      table: this.tableName(one),
      summary: this.summaryOf(one),
      status: statusOf(one),
      isComplete: this.context.review.problemsOf(one, this.state).length === 0,
    }
  }

  /** Returns what a row says in one line: of a figure the indicator, the value, the region, the year and the kind. */
  private summaryOf(one: ReviewedDraft): string {
    const { draft, cells } = one
    if (draft.table.name !== 'observations') return this.nameOf(one)
    const { exact = '', exactUpper = '', unitCode = '', regionCode = '', yearFrom = '', yearTo = '', kind = '' } = cells
    const value = exactUpper === '' ? exact : `${exact}–${exactUpper}`
    const unit = this.labelIn('Unit', unitCode) ?? unitCode
    const region = this.labelIn('Region', regionCode) ?? regionCode
    const period = yearFrom === yearTo ? yearFrom : `${yearFrom}–${yearTo}`
    const field = draft.table.fields.find(({ name }) => name === 'kind')
    const kindName = field && this.choices.values(field)?.find((choice) => choice.value === kind)?.label
    return [this.nameOf(one), `${value} ${unit}`, region, period, kindName ?? kind].join(' · ')
  }

  private counts(): Record<RowStatus, number> {
    const count = (status: RowStatus) => this.state.reviewed.filter((one) => statusOf(one) === status).length
    return { open: count('open'), accepted: count('accepted'), rejected: count('rejected'), written: count('written') }
  }

  private toCheck(): ReviewCheck {
    const { check } = this.context
    const { problems, problemCount } = check.latest
    const accepted = this.state.reviewed.filter(({ outcome }) => outcome === 'ACCEPTED')
    return {
      isRunning: check.isRunning,
      problems: problems.slice(0, MAX_LISTED).map((problem) => this.toChecked(problem)),
      problemCount,
      ready: accepted.length - this.blocked.size,
      waiting: [...this.blocked].map(([row, problem]) => this.toChecked({ file: '', draft: row, ...problem })),
    }
  }

  private toChecked(problem: PackageProblem): CheckedProblem {
    const { language } = this.request
    const one = problem.draft === undefined ? undefined : this.state.byId.get(problem.draft)
    const text = messageText(problem, language)
    if (one) return { text, row: one.draft.id, title: this.nameOf(one) }
    return { text: `${formatPosition(problem)} ${text}`.trim() }
  }

  private undrafted(): ReviewPage['undrafted'] {
    const { language } = this.request
    return this.context.review.drafts.numbers
      .filter(({ treatment }) => treatment !== 'DRAFTED')
      .map(({ line, asWritten, reason }) => ({ line, text: asWritten, reason: reason[language] }))
  }
}

/** Stands for the last decision on a row, so that a form says which one its page has shown. */
export const seenMark = (outcome: Outcome, by = '') => `${outcome} ${by}`

/** Returns what changes with every decision, and with every result of the check. */
export function revisionOf(state: ReviewState, check: LiveCheck): string {
  return `${state.revision}.${check.serial}`
}
