// Checks the package with the accepted rows after every decision, one check at a time.
import { type Review, ReviewError, type TargetCheck } from '@tiyu/importing/review'

const NOTHING: TargetCheck = { problems: [], problemCount: 0, added: {} }

/** The check of a review, which follows the decisions. */
export class LiveCheck {
  /** Changes when a check ends. */
  serial = 0
  private readonly review: Review
  private result: TargetCheck = NOTHING
  /** The decisions that the result is of, and those that are being checked. */
  private checked = ''
  private wanted = ''
  private isBusy = false

  constructor(review: Review) {
    this.review = review
  }

  /** True while newer decisions than those of the result are being checked. */
  get isRunning(): boolean {
    return this.checked !== this.wanted
  }

  get latest(): TargetCheck {
    return this.result
  }

  /** Checks the decisions of a revision, once the check in progress has ended. */
  follow(revision: string): void {
    this.wanted = revision
    if (!this.isBusy && this.isRunning) this.run()
  }

  private async run(): Promise<void> {
    this.isBusy = true
    while (this.isRunning) {
      const { wanted } = this
      this.result = await this.review.check().catch(toProblem)
      this.checked = wanted
      this.serial += 1
    }
    this.isBusy = false
  }
}

/** A package that cannot be read is a problem to show, not the end of the review. */
function toProblem(error: unknown): TargetCheck {
  const text = error instanceof Error ? error.message : String(error)
  const message = error instanceof ReviewError ? error.text : { en: text, zh: text }
  return { problems: [{ file: '', message, hint: { en: '', zh: '' } }], problemCount: 1, added: {} }
}
