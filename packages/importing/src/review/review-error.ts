import { type Bilingual, TiyuError } from '@tiyu/model'

/** Thrown when a folder is no folder of drafts, or when a decision on it is not possible. */
export class ReviewError extends TiyuError {
  override readonly name = 'ReviewError'
  override readonly code = 'INVALID_REVIEW'
  readonly text: Bilingual

  constructor(text: Bilingual) {
    super(`${text.en} ${text.zh}`)
    this.text = text
  }
}
