import type { PackageProblem, Review, ReviewState } from '@tiyu/importing/review'

/** What a workbook shows of a review. */
export interface WorkbookContext {
  readonly review: Review
  readonly state: ReviewState
  /** Problems that the package would have with the accepted rows. */
  readonly problems: readonly PackageProblem[]
}
